import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { casesOf, type FuzzCase } from './fuzz-case';
import type { FuzzLeak, Verdict } from './judge';
import { inPieces, PER_ROUND, runRound } from './rounds';

const TIMEOUT = 25 * 60_000;
/** Browsers that work at the same time: one waits most of the time. */
const AT_ONCE = 2;

/** `FUZZ_SEED=n` makes the same cases again, `FUZZ_CASES=n` so many, `FUZZ_ONLY=n,n` those alone. */
const seed = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000_000);
const count = Number(process.env['FUZZ_CASES'] ?? 10_000);
const only = process.env['FUZZ_ONLY']?.split(',').map(Number);

const all = casesOf(seed, count);
const cases = all.filter((_, index) => only?.includes(index) ?? true);
const verdicts: Verdict[] = [];

beforeAll(async () => {
  console.log(`${cases.length} cases. Again: FUZZ_SEED=${seed} FUZZ_CASES=${count}`);
  const stderr = vi.spyOn(process.stderr, 'write');
  const logs = (): string => stderr.mock.calls.map(([said]) => String(said)).join('');
  const rounds = inPieces(cases, PER_ROUND);
  const workers = Array.from({ length: AT_ONCE }, async () => {
    for (let next = rounds.shift(); next; next = rounds.shift()) verdicts.push(await runRound(next, logs));
  });
  for (const worker of await Promise.allSettled(workers))
    if (worker.status === 'rejected') throw worker.reason;
}, TIMEOUT);

afterAll(() => console.log(summary()));

it(`none of ${cases.length} random secrets is in what was recorded, stored or sent`, () => {
  expect(inWords(verdicts.flatMap(({ leaks }) => leaks))).toEqual([]);
});

/** The first find of each case, with all that is needed to see it again. */
function inWords(leaks: readonly FuzzLeak[]): string[] {
  const first = new Map(leaks.toReversed().map((leak) => [leak.one, leak]));
  return [...first.values()].map(({ one, where, form, around }) => {
    const { secret, field, home, entry, echoes } = one;
    const places = echoes.map(({ place, writing }) => `${place} (${writing})`).join(', ');
    const markup = `${field.kind} ${field.tag} ${field.attributes} ${field.label}`;
    return `${all.indexOf(one)}: ${secret} ${entry} in ${markup}, in ${home}; echoes: ${places}. ${form} in ${where}: ${around}`;
  });
}

function summary(): string {
  const tally = (by: (one: FuzzCase) => string): string => {
    const counts = new Map<string, number>();
    for (const one of cases) counts.set(by(one), (counts.get(by(one)) ?? 0) + 1);
    return [...counts].map(([name, times]) => `${name} ${times}`).join(', ');
  };
  const leaks = verdicts.flatMap((verdict) => verdict.leaks);
  const leaking = new Set(leaks.map(({ one }) => one));
  return [
    `${cases.length} cases, ${leaking.size} leak. Seed ${seed}.`,
    `Entered: ${tally(({ entry }) => entry)}.`,
    `Fields: ${tally(({ field }) => field.kind)}; in: ${tally(({ home }) => home)}.`,
    `Echoes: ${cases.reduce((sum, { echoes }) => sum + echoes.length, 0)}.`,
    `Finds by coincidence: ${verdicts.reduce((sum, { coincidences }) => sum + coincidences, 0)}.`,
    `Leaking, by case: ${[...leaking].map((one) => all.indexOf(one)).join(',')}`,
  ].join('\n');
}
