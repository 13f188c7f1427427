import type { PageMemory } from './memory';

/**
 * This document's memory, and those of the documents around and in it that it may read: a page can repeat what was
 * typed in its own frame. The isolated worlds of one extension see each other's globals within one origin.
 */
export function nearMemories(own: PageMemory): PageMemory[] {
  const frames = Array.from({ length: window.length }, (_, index) => window[index]);
  const near = [window.top, window.parent, ...frames].map(memoryOf).filter((memory) => memory !== undefined);
  return [...new Set([own, ...near])];
}

function memoryOf(near: Window | null | undefined): PageMemory | undefined {
  try {
    return near ? Reflect.get(near, 'candorMemory') : undefined;
  } catch {
    return undefined;
  }
}
