import { describe, expect, it } from 'vitest';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

const MINUTE_MS = 60_000;

async function recording(policy: Record<string, unknown> = POLICY) {
  const rig = new Rig(policy);
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  await rig.settle();
  return { rig, worker, page };
}

async function pass(rig: Rig, milliseconds: number): Promise<void> {
  rig.time.advance(milliseconds);
  rig.browser.fireAlarms(rig.time.now());
  await rig.settle();
}

describe('sealing', () => {
  it('happens a minute after the first line, by an alarm alone', async () => {
    const { rig } = await recording();
    expect(rig.browser.alarms.get('seal')).toBe(rig.time.now() + MINUTE_MS);
    await pass(rig, MINUTE_MS - 1);
    expect(rig.collector.sessions.size).toBe(0);
    await pass(rig, 1);
    expect(rig.collector.sessions.size).toBe(1);
    expect(rig.browser.alarms.has('seal')).toBe(false);
  });

  it('leaves recordings on the device for as long as the policy says', async () => {
    const { rig } = await recording({ ...POLICY, uploadDelayMinutes: 10 });
    await pass(rig, 10 * MINUTE_MS);
    expect((await rig.ask('state')).delivery).toMatchObject({ waitingBatches: 0, sentBatches: 0 });
    await pass(rig, MINUTE_MS);
    expect((await rig.ask('state')).delivery).toMatchObject({ waitingChunks: 0, sentBatches: 1 });
  });

  it('cuts a batch when it is full', async () => {
    const { rig, page } = await recording();
    const lines = Array.from({ length: 4_000 }, (_, x) => ({
      type: 'scroll',
      t: 1,
      target: 1,
      x,
      y: 0,
      cause: 'user',
    }));
    await rig.deliver(page.chunk(5, lines));
    await rig.settle();
    expect(rig.collector.sessions.size).toBe(1);
  });

  it('ends with the redaction counts and the end', async () => {
    const { rig, worker, page } = await recording();
    await rig.deliver({ ...page.chunk(5, []), counts: { field: 2, attribute: 1 } });
    await worker.control.flush({ end: 'browser' });
    const [session = ''] = [...rig.collector.sessions.keys()];
    const [batch] = await rig.collector.open(session);
    expect(batch?.lines.slice(-2)).toMatchObject([
      { type: 'redaction', counts: { field: 2, attribute: 1 } },
      { type: 'end', reason: 'browser' },
    ]);
    expect(batch?.header.events).toBe(batch?.lines.filter(({ type }) => type !== 'page').length);
  });

  it('ends a session in which nobody does anything', async () => {
    const { rig, page } = await recording();
    for (let minute = 0; minute < 29; minute += 1) await pass(rig, MINUTE_MS);
    await rig.deliver(page.chunk(5, [{ type: 'scroll', t: 1, target: 1, x: 0, y: 0, cause: 'script' }]));
    rig.browser.tabs = [{ id: 1, incognito: false }];
    await pass(rig, 2 * MINUTE_MS);
    await pass(rig, 2 * MINUTE_MS);
    expect(rig.browser.told).toEqual([{ tab: 1, message: { kind: 'idle' } }]);
    const [session = ''] = [...rig.collector.sessions.keys()];
    const batches = await rig.collector.open(session);
    expect(batches.at(-1)?.lines.at(-1)).toMatchObject({ type: 'end', reason: 'idle' });
    expect((await rig.ask('state')).recording).toEqual({ status: 'recording' });
  });

  it.each([
    ['crash', false],
    ['browser', true],
  ])('closes a session that the browser left open: %s', async (reason, flushed) => {
    const { rig, worker } = await recording();
    if (flushed) await worker.control.flush();
    rig.life.die();
    rig.browser.restart();
    await rig.start().control.flush();
    const [session = ''] = [...rig.collector.sessions.keys()];
    const batches = await rig.collector.open(session);
    expect(batches.at(-1)?.lines.at(-1)).toMatchObject({ type: 'end', reason });
  });
});
