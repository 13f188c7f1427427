import type { Check } from './score';
import type { Aspect } from './view';

/** Checks by page. */
export type Scores = ReadonlyMap<string, readonly Check[]>;

const ASPECTS: readonly Aspect[] = ['tree', 'shadow', 'attributes', 'styles', 'scroll', 'fields', 'beyond'];

/** Checks that hold, of all, by page and by aspect, of both recorders beside each other. */
export function tableOf(candor: Scores, rrweb: Scores): string {
  const both = [candor, rrweb];
  const all = both.map((scores) => [...scores.values()].flat());
  return [
    row('', ['Candor', 'rrweb']),
    ...[...candor.keys()].map((name) =>
      shares(
        name,
        both.map((scores) => scores.get(name) ?? []),
      ),
    ),
    '',
    ...ASPECTS.map((aspect) =>
      shares(
        aspect,
        all.map((checks) => checks.filter((check) => check.aspect === aspect)),
      ),
    ),
    shares(
      'all but beyond stock rrweb',
      all.map((checks) => checks.filter(({ aspect }) => aspect !== 'beyond')),
    ),
  ].join('\n');
}

function shares(name: string, both: readonly (readonly Check[])[]): string {
  return row(name, both.map(share));
}

function share(checks: readonly Check[]): string {
  if (checks.length === 0) return 'no checks';
  const held = checks.filter(({ difference }) => difference === undefined).length;
  return `${held} of ${checks.length} (${((100 * held) / checks.length).toFixed(1)} %)`;
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(34) + cells.map((cell) => cell.padStart(20)).join('');
}
