import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import { formatTrace } from '../../trace/trace-file';
import { joinBatches } from '../join';
import { headerOf, sampleLines } from '../testing/sample';
import { verifyTraceFile } from '../verify';
import { coarseTrace, TIME_STEP, withCoarseTimes } from './coarse';

const traceOf = (lines: TraceLine[]) =>
  joinBatches([{ header: headerOf(lines, 0, null), lines, sheets: new Map(), hash: '0'.repeat(64) }]);

const pointer = (t: number, path: number[]): TraceLine => ({
  type: 'pointer',
  t,
  page: 1,
  pointer: 'mouse',
  id: 1,
  buttons: 0,
  source: 'coalesced',
  path,
});

/** Points of a path: milliseconds of the session, CSS pixels. */
function pointsOf(line: TraceLine | undefined): number[][] {
  if (line?.type !== 'pointer') return [];
  const points: number[][] = [];
  let at = [line.t, 0, 0];
  for (let i = 0; i < line.path.length; i += 3) {
    at = at.map((value, axis) => Math.round((value + (line.path[i + axis] ?? 0)) * 10) / 10);
    points.push(at);
  }
  return points;
}

const inSteps = (time: number) => time % TIME_STEP === 0;

describe('a trace with times in steps', () => {
  it('is as valid as it was, and says what it is', () => {
    const coarse = coarseTrace(traceOf(sampleLines()));
    expect(coarse.header.timeStep).toBe(TIME_STEP);
    expect(coarse.lines.every(({ t }) => inSteps(t))).toBe(true);
    expect(verifyTraceFile(formatTrace(coarse))).toMatchObject({ ok: true });
  });

  it('tells where a pointer was at the end of each step and of its path, and nothing in between', () => {
    const step = fc.tuple(
      fc.nat(60),
      fc.integer({ min: -300, max: 300 }),
      fc.integer({ min: -300, max: 300 }),
    );
    fc.assert(
      fc.property(fc.nat(5_000), fc.array(step, { minLength: 1, maxLength: 60 }), (t, steps) => {
        const line = pointer(
          t,
          steps.flatMap(([dt, x, y]) => [dt, x / 10, y / 10]),
        );
        const before = pointsOf(line);
        const [told] = coarseTrace(traceOf([line])).lines;
        const after = pointsOf(told);
        const ends = new Map(
          before.map(([time = 0, ...place]) => [Math.floor(time / TIME_STEP) * TIME_STEP, place]),
        );
        expect(after).toEqual([...ends].map(([time, place]) => [time, ...place]));
      }),
    );
  });

  it('keeps the clock of a replay with that of the session, and changes nothing twice', () => {
    const trace = traceOf(sampleLines());
    const coarse = coarseTrace(trace);
    const origins = ({ lines }: typeof trace) =>
      lines.flatMap((line) => (line.type === 'dom' ? [line.event.timestamp - line.t] : []));
    expect(origins(coarse)).toEqual(origins(trace));
    expect(coarseTrace(coarse)).toEqual(coarse);
  });

  it('goes for times in actions, too', () => {
    const action = {
      step: 1,
      t: 1234.5,
      until: 1299,
      gesture: { from: { t: 1234.5, at: [5, 6] } },
      trail: [{ t: 99 }],
    };
    expect(withCoarseTimes(action)).toEqual({
      step: 1,
      t: 1200,
      until: 1200,
      gesture: { from: { t: 1200, at: [5, 6] } },
      trail: [{ t: 0 }],
    });
  });
});
