import { isElement, scrollLeftOf, scrollTopOf } from '../privacy/dom-access';

/** Where the document, or a container in it, has scrolled to. CSS pixels. */
export function scrollPosition(container: Node): { x: number; y: number } {
  return isElement(container)
    ? { x: scrollLeftOf(container), y: scrollTopOf(container) }
    : { x: window.scrollX, y: window.scrollY };
}
