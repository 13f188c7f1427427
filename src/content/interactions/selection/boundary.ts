import { boundingBox, childNodes, isText, queryAll } from '../../../privacy/dom-access';
import { round1 } from '../../clock';
import type { Recording, TimelessEvent } from '../../recording';

type SelectionLine = Extract<TimelessEvent, { type: 'selection' }>;
type Boundary = NonNullable<SelectionLine['anchor']>;

/** One end of a selection: its node, its place in the text of the element around it, and where it is drawn. */
export function boundaryOf(recording: Recording, element: Element, node: Node, offset: number): Boundary {
  const point = pointAt(node, offset);
  const box = boundingBox(element);
  return {
    node: recording.ids.of(node),
    offset,
    element: recording.target(element),
    ...charsBefore(recording, element, node, offset),
    ...(point
      ? {
          at: [round1(point.x), round1(point.y)],
          in: [round1(point.x - box.left), round1(point.y - box.top)],
        }
      : {}),
  };
}

/** Of private text no length shows. */
function charsBefore(
  { memory }: Recording,
  element: Element,
  node: Node,
  offset: number,
): Pick<Boundary, 'chars'> {
  if (queryAll(element, memory.marks.selector).length > 0) return {};
  return { chars: rangeOf([element, 0], [node, offset]).toString().length };
}

/** Between the two characters or children there, in the middle of their line. CSS pixels in the viewport. */
function pointAt(node: Node, offset: number): { x: number; y: number } | undefined {
  const [caret] = rangeOf([node, offset], [node, offset]).getClientRects();
  if (caret) return { x: caret.left, y: caret.top + caret.height / 2 };
  const length = isText(node) ? node.data.length : childNodes(node).length;
  const [after] = offset < length ? rangeOf([node, offset], [node, offset + 1]).getClientRects() : [];
  if (after) return { x: after.left, y: after.top + after.height / 2 };
  const before =
    offset > 0 ? [...rangeOf([node, offset - 1], [node, offset]).getClientRects()].at(-1) : undefined;
  return before && { x: before.right, y: before.top + before.height / 2 };
}

function rangeOf(start: [Node, number], end: [Node, number]): Range {
  const range = new Range();
  range.setStart(...start);
  range.setEnd(...end);
  return range;
}
