/** A stretch of UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** What of a text was replaced by the mark, told from the outcome: what is left stands in the same order. */
export function spansReplaced(text: string, outcome: string, mark: string): Span[] {
  const kept = outcome.split(mark);
  const spans: Span[] = [];
  let done = kept[0]?.length ?? 0;
  for (const [index, piece] of kept.entries()) {
    if (index === 0) continue;
    const isLast = index === kept.length - 1;
    const found = isLast ? text.length - piece.length : text.indexOf(piece, done + 1);
    const end = Math.max(found < 0 ? done : found, done);
    spans.push({ start: done, end });
    done = end + piece.length;
  }
  return spans.filter(({ start, end }) => end > start);
}
