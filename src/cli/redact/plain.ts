import { type Detect, detect } from '../../privacy/detector/detect';
import type { Finding } from '../../privacy/detector/finding';
import type { Numbering } from '../../privacy/numbering';
import { placeholder } from '../../privacy/text';

/** How much is looked at together. UTF-16 units, as all that follow. */
const WINDOW = 256 * 1024;
/** How much of its end is looked at again together with what follows: twice the longest finding, a private key. */
const TAIL = 32 * 1024;
/** How much of what is done stays as context of what follows. */
const LEAD = 256;

/**
 * Redacts a text of any length in bounded memory. Its pieces overlap, and none ends within a finding, so that nothing is
 * torn apart: the result is that of the whole text, as far as context of {@link LEAD} units tells.
 */
export async function* redactPlain(
  input: AsyncIterable<string>,
  numbering: Numbering,
  find: Detect = detect,
): AsyncGenerator<string> {
  const text = new OpenText(numbering, find);
  for await (const piece of input) {
    text.add(piece);
    while (text.isFull) yield text.take(TAIL);
  }
  yield text.take(0);
}

/** The end of a text that is not redacted yet, behind some context that is. */
class OpenText {
  #text = '';
  /** How much of it is context. */
  #done = 0;

  constructor(
    private readonly numbering: Numbering,
    private readonly find: Detect,
  ) {}

  get isFull(): boolean {
    return this.#text.length >= WINDOW;
  }

  add(piece: string): void {
    this.#text += piece;
  }

  /** Redacts all but the last `tail` units, or somewhat more of them. */
  take(tail: number): string {
    const text = this.#text;
    const found = this.find(text);
    const limit = limitOf(text, text.length - tail, found);
    let [redacted, at] = ['', this.#done];
    for (const finding of found) {
      if (finding.end <= at || finding.start >= limit) continue;
      redacted += text.slice(at, Math.max(at, finding.start)) + placeholder(text, finding, this.numbering);
      at = finding.end;
    }
    const end = Math.max(at, limit);
    this.#text = text.slice(Math.max(0, end - LEAD));
    this.#done = Math.min(LEAD, end);
    return redacted + text.slice(at, end);
  }
}

/** Before a finding or character that goes across; one that begins with the text is done now, so that there is an end. */
function limitOf(text: string, limit: number, found: readonly Finding[]): number {
  const across = found.find(({ start, end }) => start < limit && end > limit && start > LEAD)?.start ?? limit;
  return /[\udc00-\udfff]/.test(text.charAt(across)) ? across - 1 : across;
}
