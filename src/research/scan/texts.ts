import type { Place } from './place';

/** A text in a value, with the object or array that has it. */
export interface FoundText {
  text: string;
  place: Place;
  owner: object;
}

/** Every text in a value, in its order. A loop, not recursion: pages can be deeper than the stack. */
export function* textsIn(value: object): Generator<FoundText> {
  const open: { value: object; place: Place | undefined }[] = [{ value, place: undefined }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { value: owner, place: within } = next;
    const inner: typeof open = [];
    for (const [key, member] of Object.entries(owner)) {
      const place = { step: Array.isArray(owner) ? Number(key) : key, within };
      if (typeof member === 'string') yield { text: member, place, owner };
      else if (typeof member === 'object' && member !== null) inner.push({ value: member, place });
    }
    for (const item of inner.reverse()) open.push(item);
  }
}
