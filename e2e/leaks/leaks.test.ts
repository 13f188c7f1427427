import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { allCases, type LeakCase } from './cases';
import { type CaptureKeys, mayTell, type Outcome, runCases } from './outcome';
import { plantedPlaces } from './planted';
import { inWords, leakTable, summaryOf } from './report';
import { type RrwebOutcome, runWithRrweb } from './rrweb';
import { absent, missingOf, tellsTyped } from './verdict';

/** On a slow machine. Milliseconds. */
const TIMEOUT = 25 * 60_000;
const MODES = ['classes', 'text'] as const;

/** To look closer at some cases: `LEAK_CASES=id,id`. */
const only = process.env['LEAK_CASES']?.split(',');
const cases = allCases().filter(({ id }) => only?.includes(id) ?? true);
const guarded = cases.filter(({ kind }) => kind === 'leak');
const controls = cases.filter(({ kind }) => kind === 'control');
const groups = { guarded, controls };

const outcomes = new Map<CaptureKeys, Outcome>();
/** For comparison only: rrweb's recorder with `maskAllInputs`, on the same pages. */
let rrweb: RrwebOutcome | undefined;

/** A browser waits most of the time, so all work at once. */
beforeAll(async () => {
  const stderr = vi.spyOn(process.stderr, 'write');
  const logs = (): string => stderr.mock.calls.map(([said]) => String(said)).join('');
  const runs = MODES.map(async (mode) => outcomes.set(mode, await runCases(mode, groups, logs)));
  const compared = runWithRrweb(cases).then((outcome) => {
    rrweb = outcome;
  });
  for (const run of await Promise.allSettled([...runs, compared]))
    if (run.status === 'rejected') throw run.reason;
}, TIMEOUT);

afterAll(() => {
  for (const [mode, outcome] of outcomes) report(mode, outcome);
});

it('rrweb recorded the same cases', () => {
  const unrecorded = cases.filter(({ id }) => !rrweb?.events.get(id)?.length);
  expect([...(rrweb?.unrun ?? []), ...unrecorded.map(({ id }) => id)]).toEqual([]);
});

describe.each(MODES)('captureKeys: %s', (mode) => {
  it('finds what is planted, wherever that is', () => {
    expect(outcomeOf(mode).plantedAt).toEqual(new Set(plantedPlaces));
  });

  it.each(guarded.map((one) => [one.id, one] as const))('%s', (id, one) => {
    const { leaks, lines, unrun } = outcomeOf(mode);
    expect(unrun.get(id)).toBeUndefined();
    expect(inWords(leaks.get(id) ?? [])).toEqual([]);
    if (mode === 'classes') expect(missingOf(one, lines.get(id))).toEqual([]);
    const typed = mayTell(one, mode) ? one.canary.filter((canary) => isTyped(one, canary)) : [];
    expect(typed.filter((canary) => !tellsTyped(canary, lines.get(id)))).toEqual([]);
  });

  it.each(controls.map((one) => [one.id, one] as const))('%s is kept', (id, one) => {
    const { lines, unrun } = outcomeOf(mode);
    expect(unrun.get(id)).toBeUndefined();
    expect(missingOf(one, lines.get(id))).toEqual([]);
  });
});

function outcomeOf(mode: CaptureKeys): Outcome {
  const outcome = outcomes.get(mode);
  if (!outcome) throw new Error(`The cases did not run with captureKeys: ${mode}.`);
  return outcome;
}

function isTyped({ actions }: LeakCase, canary: string): boolean {
  return actions.some((action) => 'text' in action && action.do !== 'prompt' && action.text.includes(canary));
}

function report(mode: CaptureKeys, { leaks, lines }: Outcome): void {
  const missing = new Map(controls.map((one) => [one.id, missingOf(one, lines.get(one.id))]));
  const leaking = guarded.filter(({ id }) => leaks.has(id));
  if (leaking.length > 0) console.log(`Keys: ${mode}. What leaks:\n${leakTable(leaking, leaks)}`);
  console.log(`Keys: ${mode}. In sum:\n${summaryOf(cases, { leaks, missing }, foundByRrweb())}`);
}

/** It describes no elements: of controls, what must be kept in page content or anywhere counts. */
function foundByRrweb() {
  const wanted = ({ keep, inDom }: LeakCase): string[] => [...keep, ...inDom];
  const missing = controls.map((one): [string, string[]] => [
    one.id,
    absent(wanted(one), rrweb?.events.get(one.id) ?? []),
  ]);
  return { leaks: rrweb?.leaks ?? new Map(), missing: new Map(missing) };
}
