import { hostsAround } from '../../element/dom';
import type { ElementContext } from './context';

/** Node ids of the shadow hosts around an element, outermost first; empty in the document's own tree. */
export function shadowPathOf(element: Element, context: ElementContext): number[] {
  return hostsAround(element)
    .map((host) => context.idOf(host))
    .reverse();
}
