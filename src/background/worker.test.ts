import { describe, expect, it } from 'vitest';
import { FakePage } from './testing/fake-page';
import { Rig } from './testing/rig';

describe('a worker', () => {
  it('records, seals and delivers a session', async () => {
    const rig = new Rig();
    const worker = rig.start();
    const page = new FakePage(rig);
    expect(await page.open()).toBe(true);
    await page.report(1);
    await page.report(2);
    const result = await worker.control.flush({ end: 'browser' });
    expect(result).toEqual({ waitingChunks: 0, waitingBatches: 0, sentBatches: 1, trouble: null });
    const [session] = [...rig.collector.sessions.keys()];
    const [batch] = await rig.collector.open(session ?? '');
    expect(batch?.lines.map(({ type }) => type)).toEqual([
      'start',
      'page',
      'navigate',
      'scroll',
      'scroll',
      'end',
    ]);
    expect(batch?.header).toMatchObject({ seq: 0, prev: null, events: 5 });
    expect(rig.failures).toEqual([]);
  });
});
