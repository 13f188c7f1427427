/** Ascending, disjoint, inclusive ranges of whole numbers: `[[0, 4], [6, 6]]`. */
export type Ranges = [number, number][];

export function includes(ranges: Ranges, number: number): boolean {
  return ranges.some(([from, to]) => from <= number && number <= to);
}

/** Ranges with one more number; neighbours become one. */
export function include(ranges: Ranges, number: number): Ranges {
  if (includes(ranges, number)) return ranges;
  const sorted = [...ranges, [number, number] satisfies [number, number]].sort(([a], [b]) => a - b);
  const merged: Ranges = [];
  for (const [from, to] of sorted) {
    const last = merged.at(-1);
    if (last && last[1] + 1 === from) last[1] = to;
    else merged.push([from, to]);
  }
  return merged;
}
