import { describe, expect, it } from 'vitest';
import { joinBatches } from '../join';
import { headerOf, sampleLines } from '../testing/sample';
import { actions } from './actions';

describe('the actions exporter', () => {
  it('writes numbered actions as JSON lines, each with what is known of its target and the events it came from', () => {
    const lines = sampleLines();
    const trace = joinBatches([
      { header: headerOf(lines, 0, null), lines, sheets: new Map(), hash: '0'.repeat(64) },
    ]);
    const written = actions
      .write(trace, true)
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(written).toMatchObject([
      { step: 1, t: 2, page: 1, op: 'navigate', url: 'http://localhost/shop' },
      { step: 2, page: 1, op: 'click', target: { role: 'button', name: 'Buy', tag: 'button' } },
      { step: 3, page: 2, op: 'type', value: 'Al', target: { name: 'Name', selectors: [{ kind: 'role' }] } },
      { step: 4, page: 2, op: 'submit' },
    ]);
    expect(written[1]).toHaveProperty('events.length', 3);
  });
});
