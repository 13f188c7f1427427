import { describe, expect, it } from 'vitest';
import { joinBatches } from './join';
import { summarize } from './summary';
import { headerOf, SESSION, sampleLines, sampleWithTabs } from './testing/sample';

const lines = sampleLines();
const trace = joinBatches([
  { header: headerOf(lines, 0, null), lines, sheets: new Map(), hash: '0'.repeat(64) },
]);

describe('summarize', () => {
  it('counts documents, frames, events by type, and says from when to when', () => {
    expect(summarize(trace, 1234)).toEqual({
      session: SESSION,
      pages: 2,
      iframes: 1,
      events: 12,
      byType: {
        start: 1,
        navigate: 1,
        dom: 1,
        pointer: 1,
        press: 1,
        release: 1,
        click: 1,
        input: 2,
        scroll: 1,
        submit: 1,
        end: 1,
      },
      batches: 1,
      bytes: 1234,
      from: '2024-11-23T22:13:20.000Z',
      to: '2024-11-23T22:13:20.040Z',
    });
  });

  it('counts what happened to tabs and windows', () => {
    const { byType } = summarize({ ...trace, lines: sampleWithTabs() }, 0);
    expect(byType).toMatchObject({ tab: 3, window: 1 });
  });

  it('survives a clock beyond all dates', () => {
    const far = { ...trace, header: { ...trace.header, startedAt: 1e300 } };
    expect(summarize(far, 0).from).toBe('+275760-09-13T00:00:00.000Z');
  });
});
