import type { Echoes } from '../privacy/echoes';

/** What a document has to hide. */
interface Hiding {
  echoes: Echoes;
  held: Echoes;
}

/**
 * This document's memory, and those of the documents around and in it that it may read: a page can repeat what was
 * typed in its own frame. The isolated worlds of one extension see each other's globals within one origin.
 */
export function nearMemories(own: Hiding): Hiding[] {
  const frames = Array.from({ length: window.length }, (_, index) => window[index]);
  const near = [window.top, window.parent, ...frames].map(memoryOf).filter((memory) => memory !== undefined);
  return [...new Set([own, ...near])];
}

function memoryOf(near: Window | null | undefined): Hiding | undefined {
  try {
    return near ? Reflect.get(near, 'candorMemory') : undefined;
  } catch {
    return undefined;
  }
}
