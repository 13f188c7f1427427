/**
 * Index of the first item that a question holds for, in a list where it holds for all items from some place on; the
 * length of the list when it holds for none. O(log n).
 */
export function firstIndex<T>(items: readonly T[], holds: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(items[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
