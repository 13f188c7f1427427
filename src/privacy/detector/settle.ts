import type { Finding } from './finding';

/**
 * Findings in order and without overlaps: those that overlap become one, named by the first of them in the list (the
 * surest kind), so that nothing of either is left over.
 */
export function settle(found: readonly Finding[]): Finding[] {
  const rank = new Map(found.map((finding, index) => [finding, index]));
  const settled: Finding[] = [];
  for (const finding of found.toSorted((a, b) => a.start - b.start)) {
    const last = settled.at(-1);
    if (!last || finding.start >= last.end) settled.push(finding);
    else settled[settled.length - 1] = merge(last, finding, rank);
  }
  return settled;
}

function merge(one: Finding, other: Finding, rank: Map<Finding, number>): Finding {
  const surest = (rank.get(one) ?? 0) <= (rank.get(other) ?? 0) ? one : other;
  const merged = { start: one.start, end: Math.max(one.end, other.end), type: surest.type };
  rank.set(merged, rank.get(surest) ?? 0);
  return merged;
}
