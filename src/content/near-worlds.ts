/** Frames of a document, this one if left out; of one of another site, too. */
export function framesHere(around: Window = window): (Window | undefined)[] {
  return Array.from({ length: around.length }, (_, index) => around[index]);
}

/**
 * What the recorder of a document near this one keeps under a global name, where it may be read: the isolated worlds of
 * one extension see each other's globals within one origin.
 */
export function globalIn<Name extends 'candorLife' | 'candorMemory'>(
  near: Window | null | undefined,
  name: Name,
): (typeof globalThis)[Name] {
  try {
    return near ? Reflect.get(near, name) : undefined;
  } catch {
    return undefined;
  }
}
