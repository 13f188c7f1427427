import { firstIndex } from '../../element/sorted';

/**
 * Which of the told children can stay where they are, so that the fewest are moved: a longest run of them that is in
 * order on the page. O(n log n).
 * @param told ids of the children in the recording
 * @param now ids of the children on the page, each once
 */
export function stayingChildren(told: readonly number[], now: readonly number[]): Set<number> {
  const place = new Map(now.map((id, index) => [id, index]));
  const kept = told.filter((id) => place.has(id));
  return new Set(longestRise(kept, (id) => place.get(id) ?? 0));
}

/** The longest subsequence in which `rank` rises (patience sorting). */
function longestRise(items: readonly number[], rank: (item: number) => number): number[] {
  /** At `n`: index of the item with which the best run of length n + 1 ends. */
  const ends: number[] = [];
  const before: number[] = [];
  items.forEach((item, index) => {
    const at = firstIndex(ends, (end) => rank(items[end] ?? 0) >= rank(item));
    before[index] = ends[at - 1] ?? -1;
    ends[at] = index;
  });
  const run: number[] = [];
  for (let at = ends.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const item = items[at];
    if (item !== undefined) run.push(item);
  }
  return run.reverse();
}
