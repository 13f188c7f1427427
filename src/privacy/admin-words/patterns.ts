import { RE2JS, RE2Set } from 're2js';
import type { Find, Finding } from '../detector/finding';
import type { Span } from '../projection';

/*
 * RE2 matches in time linear in the text, but finding one match after the other may read the rest of the text for each. So
 * lines are looked at in pieces, and what is left of a piece after many matches is redacted whole.
 */

/** UTF-16 units of a line that are looked at together. */
const PIECE = 4_096;
/** How much of a piece is looked at again with the next: longer matches may be found in part. */
const OVERLAP = 1_024;
const MOST_IN_PIECE = 256;

/**
 * Finds what matches patterns of RE2's syntax in folded texts, line by line; nothing within placeholders.
 * @throws RE2JSException when one cannot be used
 */
export function findPatterns(patterns: readonly string[]): Find {
  if (patterns.length === 0) return () => [];
  const compiled = patterns.map((pattern) => RE2JS.compile(pattern, RE2JS.MULTILINE));
  const set = new RE2Set(RE2Set.UNANCHORED, RE2JS.MULTILINE);
  for (const pattern of patterns) set.add(pattern);
  set.compile();
  // What is in a line is in the text, too: a line's ends are seen in both.
  return (text) => set.match(text).flatMap((index) => findLines(text, compiled[index]));
}

function findLines(text: string, pattern: RE2JS | undefined): Finding[] {
  const found: Finding[] = [];
  if (!pattern) return found;
  for (let start = 0; start < text.length; ) {
    const lineEnd = text.indexOf('\n', start);
    const end = lineEnd < 0 ? text.length : lineEnd;
    for (const span of findInLine(text.slice(start, end), pattern)) {
      found.push(...withoutHoles(text, { start: start + span.start, end: start + span.end }));
    }
    start = end + 1;
  }
  return found;
}

function findInLine(line: string, pattern: RE2JS): Span[] {
  const found: Span[] = [];
  for (let start = 0; start === 0 || start + OVERLAP < line.length; start += PIECE - OVERLAP) {
    const piece = line.slice(start, start + PIECE);
    if (!pattern.test(piece)) continue;
    for (const span of findInPiece(piece, pattern)) {
      found.push({ start: start + span.start, end: start + span.end });
    }
  }
  return found;
}

function findInPiece(piece: string, pattern: RE2JS): Span[] {
  const found: Span[] = [];
  const matcher = pattern.matcher(piece);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    if (found.length >= MOST_IN_PIECE) return [...found, { start, end: piece.length }];
    if (end > start) found.push({ start, end });
  }
  return found;
}

/** A folded placeholder is one bracket: parts before and after it are findings of their own. */
function withoutHoles(text: string, { start, end }: Span): Finding[] {
  const parts: Finding[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('⟦')) {
    if (part !== '') parts.push({ start: from, end: from + part.length, type: 'PATTERN' });
    from += part.length + 1;
  }
  return parts;
}
