import { wordSet } from '../privacy/words';
import {
  closest,
  composedParent,
  firstChild,
  fold,
  hasAttribute,
  isElement,
  isText,
  nextSibling,
  tagOf,
} from './dom';
import type { Rule } from './reader';
import { type Reader, type Said, said } from './reader';

/** UTF-16 units of the visible text that a description keeps. */
export const TEXT_LIMIT = 200;
/** Nodes looked at before giving up on an element with much structure and little text. */
const NODE_LIMIT = 600;

const SILENT = wordSet('script style noscript template head title datalist iframe object');

/** Text gathered so far. */
interface Gathering {
  readonly reader: Reader;
  readonly limit: number;
  readonly rules: Set<Rule>;
  text: string;
  nodes: number;
}

const full = (gathering: Gathering): boolean =>
  gathering.text.length > gathering.limit || gathering.nodes > NODE_LIMIT;

/** Children in the flat tree: what is slotted instead of the slot's own, the shadow tree instead of the light one. */
function flatChildren(element: Element, reader: Reader): Node[] {
  if (tagOf(element) === 'slot') {
    const assigned = HTMLSlotElement.prototype.assignedNodes.call(element);
    if (assigned.length > 0) return assigned;
  }
  const children: Node[] = [];
  const parent = reader.shadowRoot(element) ?? element;
  for (let child = firstChild(parent); child !== null; child = nextSibling(child)) {
    children.push(child);
    if (children.length > NODE_LIMIT) break;
  }
  return children;
}

/** The content of a closed details is in the tree but not on the screen, and its computed display does not say so. */
function inClosedDetails(element: Element): boolean {
  const parent = composedParent(element);
  if (parent === null || tagOf(parent) !== 'details' || hasAttribute(parent, 'open')) return false;
  return closest(element, 'summary') === null;
}

function addElement(element: Element, gathering: Gathering): void {
  const tag = tagOf(element);
  if (SILENT.has(tag)) return;
  const rule = gathering.reader.ruleFor(element);
  if (rule !== undefined) {
    if (firstChild(element) !== null) gathering.rules.add(rule);
    return;
  }
  const style = getComputedStyle(element);
  // Three times as fast as the named properties of the style.
  const display = style.getPropertyValue('display');
  if (display === 'none' || style.getPropertyValue('visibility') === 'hidden' || inClosedDetails(element))
    return;
  const apart = tag === 'br' || !/^(inline|contents|$)/.test(display);
  if (apart) gathering.text += ' ';
  addChildren(element, gathering);
  if (apart) gathering.text += ' ';
}

function addChildren(element: Element, gathering: Gathering): void {
  for (const child of flatChildren(element, gathering.reader)) {
    if (full(gathering)) return;
    gathering.reader.checkpoint();
    gathering.nodes += 1;
    if (isElement(child)) addElement(child, gathering);
    // A text node may hold megabytes: eight times the limit leaves room for white space that folds away.
    else if (isText(child)) gathering.text += child.data.slice(0, gathering.limit * 8).replace(/\s+/g, ' ');
  }
}

/** The beginning of a text without cutting a surrogate pair in two. */
export function clip(text: string, limit: number): string {
  return text.length <= limit ? text : text.slice(0, limit).replace(/[\uD800-\uDBFF]$/, '');
}

/**
 * Visible text of an element, `limit` UTF-16 units at most, white space folded. Marked subtrees, secret fields, scripts
 * and styles are skipped, and typed text unless the policy keeps it. Throws `BudgetSpent`.
 */
export function textOf(element: Element, reader: Reader, limit = TEXT_LIMIT): Said {
  const own = reader.ruleFor(element);
  if (own !== undefined) return said('', [own]);
  const gathering: Gathering = { reader, limit, rules: new Set(), text: '', nodes: 0 };
  if (!SILENT.has(tagOf(element))) addChildren(element, gathering);
  return said(clip(fold(gathering.text), limit), gathering.rules);
}
