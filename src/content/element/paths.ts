import { hostOf, rootOf } from '../../element/dom';
import type { ElementContext } from './context';

/** Node ids of the shadow hosts around an element, outermost first; empty in the document's own tree. */
export function shadowPathOf(element: Element, context: ElementContext): number[] {
  const path: number[] = [];
  for (let host = hostOf(rootOf(element)); host !== null; host = hostOf(rootOf(host))) {
    path.unshift(context.idOf(host));
  }
  return path;
}
