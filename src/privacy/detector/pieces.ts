import type { Span } from '../projection';

/**
 * A text as it reads: full-width and mathematical forms and digits of other scripts as ASCII, kinds of dashes and spaces
 * as `-` and blank, what is not seen left out, percent encoding, entities and escapes decoded (once), placeholders as
 * `⟦` alone, so that what is decided around one never depends on what it says.
 */
export interface Folded {
  readonly text: string;
  /** A span of the folded text as a span of the original. */
  unfold(span: Span): Span;
}

/** The pieces that a folded text is made of. */
export class Pieces implements Folded {
  text = '';
  /** Where each piece begins in the folded text, and begins and ends in the original. */
  readonly #folded: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #isChanged = false;

  plain(text: string, start: number): void {
    if (text !== '') this.#add(text, start, start + text.length);
  }

  /** Units of the folded text that stand for the original from `start` to `end` together. */
  special(text: string, start: number, end: number): void {
    this.#isChanged = true;
    if (text !== '') this.#add(text, start, end);
  }

  #add(text: string, start: number, end: number): void {
    this.#folded.push(this.text.length);
    this.#starts.push(start);
    this.#ends.push(end);
    this.text += text;
  }

  unfold(span: Span): Span {
    if (!this.#isChanged) return { start: span.start, end: span.end };
    return { start: this.#place(span.start).start, end: this.#place(span.end - 1).end };
  }

  /** What one unit of the folded text stands for. */
  #place(at: number): Span {
    const piece = lastUpTo(this.#folded, at);
    const [start = 0, end = 0] = [this.#starts[piece], this.#ends[piece]];
    const length = (this.#folded[piece + 1] ?? this.text.length) - (this.#folded[piece] ?? 0);
    if (length !== end - start) return { start, end };
    const within = start + at - (this.#folded[piece] ?? 0);
    return { start: within, end: within + 1 };
  }
}

/** Index of the last of ascending numbers that is no larger. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
