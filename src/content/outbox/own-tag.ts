import { HTML, SVG } from '../../element/namespaces';

/**
 * What stands for a tag that is not told. It is a tag itself, because a replay makes elements of it, and rrweb as well
 * as the browser stop at a name that is none.
 */
export const OWN_TAG = 'x-redacted';

/** Whether a tag is the page's own word: those of HTML and SVG say nothing that anybody has typed. */
export function isOwnTag(tag: string): boolean {
  return tag.includes('-') || !(isKnown(HTML, tag) || isKnown(SVG, tag));
}

/** Browsers make elements of tags that they do not know from a class of its own, or from the class of all. */
function isKnown(namespace: string, tag: string): boolean {
  try {
    const element: Element = Document.prototype.createElementNS.call(document, namespace, tag);
    return !(element instanceof HTMLUnknownElement) && element.constructor !== SVGElement;
  } catch {
    // The parser takes names that scripts may not use.
    return false;
  }
}
