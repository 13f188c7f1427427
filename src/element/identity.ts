import { closest, firstChild, isElement, isText, matches, nextSibling, queryAll, tagOf } from './dom';

/** What acts in an item says what can be done with it, not which one it is. */
const ACTS = 'button,[role="button"],input,select,textarea,option,script,style,template,svg';
/** Nodes looked at for the text that tells an item from its like. */
const NODES = 40;

/** The first element with text of its own, in document order, controls left aside. */
function firstTelling(element: Element, left: { nodes: number }): Element | null {
  for (let child = firstChild(element); child !== null && left.nodes > 0; child = nextSibling(child)) {
    left.nodes -= 1;
    if (isText(child)) {
      if (/\S/.test(child.data)) return element;
    } else if (isElement(child) && !matches(child, ACTS)) {
      const found = firstTelling(child, left);
      if (found !== null) return found;
    }
  }
  return null;
}

/** Whether an element lies directly in an item, not in an item of a list inside it. */
const isOwn = (found: Element, item: Element): boolean =>
  closest(found, 'li,tr,[role="listitem"],[role="row"],[role="treeitem"]') === item;

/**
 * The element whose text tells a row or an item from its like: its first link, else the first cell or piece of text
 * that is no control; the item itself where its text stands in it bare.
 */
export function identityOf(item: Element): Element | null {
  const link = tagOf(item) === 'tr' ? null : queryAll(item, 'a[href]')[0];
  if (link && isOwn(link, item)) return link;
  const telling = firstTelling(item, { nodes: NODES });
  const cell =
    telling === null ? null : closest(telling, 'td,th,[role="cell"],[role="gridcell"],[role="rowheader"]');
  return cell !== null && cell !== item && isOwn(cell, item) ? cell : telling;
}
