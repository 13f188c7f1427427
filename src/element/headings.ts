import { wordSet } from '../privacy/words';
import {
  attributeOf,
  closest,
  firstElement,
  matches,
  nextElement,
  parentElement,
  queryFirst,
  tagOf,
} from './dom';

/** How far below a container its heading may be, and how many elements are looked at. */
const DEPTH = 3;
const NODES = 16;
/** Wrappers between a container and its heading; anything else is a container of its own. */
const WRAPPERS = wordSet('div header hgroup span a');

const isHeading = (element: Element): boolean =>
  /^h[1-6]$/.test(tagOf(element)) || attributeOf(element, 'role') === 'heading';

/** Whether the next sibling is one of the same kind: then both are items, and their headings are their own. */
function isRepeated(element: Element): boolean {
  const next = nextElement(element);
  if (next === null || tagOf(next) !== tagOf(element)) return false;
  return attributeOf(next, 'class') === attributeOf(element, 'class');
}

/** Heading of a container, among its first descendants in document order; `left` bounds how many are looked at. */
export function headingOf(element: Element, depth = DEPTH, left = { nodes: NODES }): Element | null {
  for (let child = firstElement(element); child !== null && left.nodes > 0; child = nextElement(child)) {
    left.nodes -= 1;
    if (isHeading(child)) return child;
    const isWrapper = depth > 1 && WRAPPERS.has(tagOf(child)) && !isRepeated(child);
    const below = isWrapper ? headingOf(child, depth - 1, left) : null;
    if (below !== null) return below;
  }
  return null;
}

/** Heading that makes a section of an element without a role: a child of it, or in a header that is. */
export function sectionHeadingOf(element: Element): Element | null {
  const heading = headingOf(element, 2);
  const parent = heading === null ? null : parentElement(heading);
  return parent === element || (parent !== null && /^(header|hgroup)$/.test(tagOf(parent))) ? heading : null;
}

/** The header that stands where a cell stands in its row. */
function headerAbove(cell: Element, row: Element, headers: Element): Element | null {
  let header = firstElement(headers);
  for (let at = firstElement(row); header !== null && at !== null && at !== cell; at = nextElement(at)) {
    header = nextElement(header);
  }
  return header;
}

const HEADER = '[role="columnheader"]';

/**
 * The header of a cell's column: by `aria-colindex` where rows are virtual, else the one above it in the first row with
 * a header. Both stand at the beginning of a table, so that looking for the first ends soon.
 */
export function columnHeaderOf(cell: Element): Element | null {
  const row = parentElement(cell);
  const table = closest(cell, 'table,[role="grid"],[role="table"],[role="treegrid"]');
  if (row === null || table === null) return null;
  const index = attributeOf(cell, 'aria-colindex');
  if (index !== null) return queryFirst(table, `${HEADER}[aria-colindex="${CSS.escape(index)}"]`);
  const first = queryFirst(table, `th,${HEADER}`);
  const headers = first === null ? null : parentElement(first);
  if (headers === null || headers === row) return null;
  const header = headerAbove(cell, row, headers);
  return header !== null && matches(header, `th:not([scope="row"]),${HEADER}`) ? header : null;
}

/** The cell that names a row. */
export function rowHeaderOf(row: Element): Element | null {
  return queryFirst(row, 'th[scope="row"],[role="rowheader"]');
}
