import { hasPlaceholder, patternOf } from '../../../element/find/pattern';

/**
 * How much of a recorded text is in another, 0 to 1: 1 when equal but for space and case; shares of common pairs of
 * letters otherwise (Sørensen–Dice). A placeholder of the redactor fits anything.
 */
export function textSimilarity(recorded: string, live: string): number {
  const [a, b] = [normal(recorded), normal(live)];
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if (hasPlaceholder(a)) return patternOf(a, true).fits(b) ? 1 : 0;
  return dice(pairsOf(a), pairsOf(b));
}

function normal(text: string): string {
  return text.replace(/\s+/g, ' ').trim().toLowerCase();
}

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let i = 0; i + 1 < text.length; i++) {
    const pair = text.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

function dice(a: Map<string, number>, b: Map<string, number>): number {
  let common = 0;
  for (const [pair, count] of a) common += Math.min(count, b.get(pair) ?? 0);
  const total = sum(a) + sum(b);
  return total === 0 ? 0 : (2 * common) / total;
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0);
}
