import { type Detect, detect } from './detector/detect';
import type { Finding, FindingType } from './detector/finding';
import { settle } from './detector/settle';
import type { Numbering } from './numbering';
import { placeholder } from './text';

/** One of the texts that a page shows one after the other. */
export interface Piece {
  text: string;
  /** Whether it begins something of its own, such as a paragraph: nothing goes on from the piece before. */
  isApart: boolean;
}

/** What no finding of digits, words or addresses goes across; context does. */
const SEAM = '\n';

/** Pieces in one text. */
interface Joined {
  joined: string;
  /** Where each piece begins in it. */
  starts: number[];
}

/** What is found in texts as they are read together: a card number of four pieces is a card number. */
export function findJoined(pieces: readonly Piece[], find: Detect = detect): Joined & { found: Finding[] } {
  const { joined, starts } = join(pieces);
  return { joined, starts, found: settle([...find(joined), ...foundAlone(pieces, starts, find)]) };
}

/** How often at most; every look but the last has found something. */
const LOOKS = 8;

/**
 * Redacts texts as they are read together. Each piece that has a part of a finding gets its placeholder there; blank parts
 * stay. What is left is looked at again: a value may show only when the one that it was glued to is out of the way.
 * @param find the text detector; by forms alone unless another is given
 * @returns the texts of the pieces, and what was found
 */
export function redactJoined(
  pieces: readonly Piece[],
  numbering: Numbering,
  find: Detect = detect,
): { texts: string[]; found: FindingType[] } {
  let texts = pieces.map(({ text }) => text);
  const all: FindingType[] = [];
  for (let look = 0; look < LOOKS; look++) {
    const left = pieces.map(({ isApart }, index) => ({ text: texts[index] ?? '', isApart }));
    const { found, ...joined } = findJoined(left, find);
    if (found.length === 0) break;
    all.push(...found.map(({ type }) => type));
    texts = replaceFound(left, joined, found, numbering);
  }
  return { texts, found: all };
}

function replaceFound(
  pieces: readonly Piece[],
  { joined, starts }: Joined,
  found: readonly Finding[],
  numbering: Numbering,
): string[] {
  const texts = pieces.map(({ text }) => text);
  // In the order of reading, so that numbers rise.
  const shown = found.map((finding) => placeholder(joined, finding, numbering));
  let last = pieces.length - 1;
  // From the end, so that offsets before a replacement stay what they are.
  for (const [index, finding] of [...found.entries()].reverse()) {
    while ((starts[last] ?? 0) >= finding.end) last--;
    for (let at = last; at >= 0; at--) {
      const start = starts[at] ?? 0;
      texts[at] = replacePart(
        texts[at] ?? '',
        finding.start - start,
        finding.end - start,
        shown[index] ?? '',
      );
      if (start <= finding.start) break;
    }
  }
  return texts;
}

/** What a piece shows by itself may not be seen behind a label that stands right before it: `Card` `4539 5787 …`. */
function foundAlone(pieces: readonly Piece[], starts: readonly number[], find: Detect): Finding[] {
  return pieces.flatMap((piece, at) => {
    const isGlued = at > 0 && !piece.isApart;
    const goesOn = pieces[at + 1]?.isApart === false;
    const start = starts[at] ?? 0;
    const found = isGlued || goesOn ? find(piece.text) : [];
    return found.map((finding) => ({ ...finding, start: finding.start + start, end: finding.end + start }));
  });
}

function join(pieces: readonly Piece[]): Joined {
  let joined = '';
  const starts = pieces.map(({ text, isApart }) => {
    if (isApart && joined !== '') joined += SEAM;
    const start = joined.length;
    joined += text;
    return start;
  });
  return { joined, starts };
}

/** What lies of a span in a text, replaced; blanks between two parts of a value say nothing. */
function replacePart(text: string, start: number, end: number, shown: string): string {
  const from = Math.max(0, start);
  return text.slice(from, end).trim() === '' ? text : text.slice(0, from) + shown + text.slice(end);
}
