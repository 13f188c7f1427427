/** How one list of rules becomes another: removals first, from the last on, then additions in order. */
export interface RuleChanges {
  /** Indices as they are when each removal's turn comes. */
  removes: number[];
  /** Indices of the added rules in the new list. */
  adds: number[];
}

/** Rules are inserted and deleted in one place mostly: what is alike before and behind it stays. */
export function ruleChanges(told: readonly number[], now: readonly number[]): RuleChanges {
  const shorter = Math.min(told.length, now.length);
  let before = 0;
  while (before < shorter && told[before] === now[before]) before++;
  let behind = 0;
  while (behind < shorter - before && told.at(-1 - behind) === now.at(-1 - behind)) behind++;
  const removes = range(before, told.length - behind).reverse();
  return { removes, adds: range(before, now.length - behind) };
}

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, index) => from + index);
}
