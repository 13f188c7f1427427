import type { Echoes } from '../privacy/echoes';
import { framesHere, globalIn } from './near-worlds';

/** What a document has to hide. */
interface Hiding {
  echoes: Echoes;
  held: Echoes;
  heldSince: number;
}

/**
 * This document's memory, and those of the documents around, beside and in it that it may read: a page can repeat what
 * was typed in its own frame, in another one too.
 */
export function nearMemories(own: Hiding): Hiding[] {
  const near = [window.top, window.parent, ...framesHere(window.parent), ...framesHere()]
    .map((one) => globalIn(one, 'candorMemory'))
    .filter((memory) => memory !== undefined);
  return [...new Set([own, ...near])];
}
