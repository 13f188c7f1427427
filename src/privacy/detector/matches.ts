/**
 * All matches of a global pattern that matches no empty text. As `matchAll`, which copies the pattern at every call: for
 * the short texts of a page that takes longer than the search.
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
}
