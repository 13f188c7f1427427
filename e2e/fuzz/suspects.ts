import { base64Forms, squashed } from '../leaks/readings';
import { FRAGMENT, type Haystack, SHORTEST_FRAGMENT } from '../leaks/search';

interface Needle {
  value: string;
  text: string;
  /** So much of it, in one stretch, gives the value away. UTF-16 units. */
  least: number;
}

/** Letters by which places are looked up: no needle is shorter. */
const GRAM = 4;
const BITS = 22;

/**
 * Which of thousands of values a text may show. It misses nothing that `find` finds, and looks at each place of a text
 * once, however many values there are; whether what it names is there, `find` decides.
 */
export class Suspects {
  readonly #folded = new Grams();
  readonly #exact = new Grams();
  readonly #squashes = new Grams();

  constructor(values: Iterable<string>) {
    for (const value of values) {
      const [lower, squash] = [value.toLowerCase(), squashed(value)];
      this.#folded.add({ value, text: lower, least: Math.min(lower.length, fragmentOf(lower)) });
      if (squash.length >= SHORTEST_FRAGMENT)
        this.#squashes.add({ value, text: squash, least: fragmentOf(squash) });
      // Fragments of the squashed form are looked for in the texts' squashes only.
      for (const form of base64Forms(value)) this.#exact.add({ value, text: form, least: form.length });
    }
  }

  in({ text, readings, squashes }: Haystack): Set<string> {
    const found = new Set<string>();
    for (const reading of readings) this.#folded.search(reading, found);
    for (const squash of squashes) this.#squashes.search(squash, found);
    this.#exact.search(text, found);
    return found;
  }
}

function fragmentOf(text: string): number {
  return Math.max(SHORTEST_FRAGMENT, Math.ceil(text.length * FRAGMENT));
}

/** Needles by every stretch of four units in them; a bitmap says of most places of a text that they are in none. */
class Grams {
  readonly #bits = new Uint8Array(1 << BITS);
  readonly #at = new Map<string, { needle: Needle; from: number }[]>();

  add(needle: Needle): void {
    for (let from = 0; from + GRAM <= needle.text.length; from++) {
      const gram = needle.text.slice(from, from + GRAM);
      this.#bits[hashAt(gram, 0)] = 1;
      const known = this.#at.get(gram);
      if (known) known.push({ needle, from });
      else this.#at.set(gram, [{ needle, from }]);
    }
  }

  search(text: string, found: Set<string>): void {
    for (let at = 0; at + GRAM <= text.length; at++) {
      if (this.#bits[hashAt(text, at)] === 0) continue;
      for (const { needle, from } of this.#at.get(text.slice(at, at + GRAM)) ?? []) {
        if (!found.has(needle.value) && sharedAround(text, at, needle.text, from) >= needle.least)
          found.add(needle.value);
      }
    }
  }
}

function hashAt(text: string, at: number): number {
  const [a, b, c, d] = [
    text.charCodeAt(at),
    text.charCodeAt(at + 1),
    text.charCodeAt(at + 2),
    text.charCodeAt(at + 3),
  ];
  return ((a * 0x01000193) ^ (b * 0x85ebca6b) ^ (c * 0xc2b2ae35) ^ (d * 0x27d4eb2f)) >>> (32 - BITS);
}

/** Length of the stretch around one place that two texts share. */
function sharedAround(text: string, at: number, other: string, from: number): number {
  let before = 0;
  while (before < at && before < from && text[at - before - 1] === other[from - before - 1]) before++;
  let after = GRAM;
  while (at + after < text.length && from + after < other.length && text[at + after] === other[from + after])
    after++;
  return before + after;
}
