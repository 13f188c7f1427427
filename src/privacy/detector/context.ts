/** How far back a word may stand that says what comes. UTF-16 units. */
const REACH = 40;

/** Whether what stands directly before a place, up to the last digit, matches. The pattern ends in `$`. */
export function isPrecededBy(text: string, at: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, at - REACH), at));
}
