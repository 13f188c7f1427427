import { isElement, nodesBelow, rootOf, walkerOf } from '../../../privacy/dom-access';
import { isEditingHost } from '../../../privacy/fields';
import type { RedactionRule } from '../../../trace/primitives';
import { shadowRootOf } from '../../extension';
import type { Recording } from '../../recording';
import { fieldOf } from '../typing';

/** Elements looked at for one selection at most; of a longer one the text is not told. */
const MOST_ELEMENTS = 5_000;

/** Whether a stretch of the page holds text that must not be told, by which rule, and whether all was looked at. */
export function hiddenIn(range: Range, recording: Recording): { rule?: RedactionRule; isPartial: boolean } {
  const { marks } = recording.memory;
  const ends = [range.startContainer, range.endContainer];
  if (ends.some((node) => marks.isMarked(node))) return { rule: 'marked', isPartial: false };
  const fields = ends.flatMap((node) => (isElement(node) ? fieldOf(node) : fieldOfText(node)) ?? []);
  let rule = fields.map((field) => typedIn(field, recording)).find((found) => found !== undefined);
  let looked = 0;
  for (const element of elementsIn(range)) {
    if (marks.marks(element)) return { rule: 'marked', isPartial: false };
    if (isEditingHost(element)) rule ??= typedIn(element, recording);
    if (++looked > MOST_ELEMENTS) return { ...(rule ? { rule } : {}), isPartial: true };
  }
  return { ...(rule ? { rule } : {}), isPartial: false };
}

function fieldOfText(node: Node): Element | null {
  const { parentElement: parent } = node;
  return parent && fieldOf(parent);
}

function typedIn(field: Element, { memory, rules }: Recording): RedactionRule | undefined {
  const kind = memory.fields.kind(field);
  if (kind === 'secret') return 'field';
  return kind === 'text' && rules.captureKeys === 'classes' ? 'keys' : undefined;
}

/** Elements that begin within the range, with what is in their shadow trees. */
function* elementsIn(range: Range): Generator<Element> {
  const walker = walkerOf(rootOf(range.commonAncestorContainer), NodeFilter.SHOW_ELEMENT);
  walker.currentNode = range.startContainer.childNodes[range.startOffset] ?? range.startContainer;
  if (isElement(walker.currentNode)) yield walker.currentNode;
  for (let node = walker.nextNode(); node && range.comparePoint(node, 0) <= 0; node = walker.nextNode()) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsBelow(shadowRootOf(node));
  }
}

function* elementsBelow(root: ShadowRoot | null): Generator<Element> {
  if (!root) return;
  for (const node of nodesBelow(root, NodeFilter.SHOW_ELEMENT)) {
    if (!isElement(node)) continue;
    yield node;
    yield* elementsBelow(shadowRootOf(node));
  }
}
