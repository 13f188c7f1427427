import { describe, expect, it } from 'vitest';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

async function waiting(weather: Rig['collector']['weather'] = 'fine') {
  const rig = new Rig();
  const worker = rig.start();
  rig.collector.weather = weather;
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  return { rig, worker, page, result: await worker.control.flush() };
}

describe('delivery', () => {
  it('enrols once and leaves a receipt', async () => {
    const { rig, page, worker, result } = await waiting();
    expect(result).toEqual({ waitingBatches: 0, waitingChunks: 0, sentBatches: 1, trouble: null });
    await page.report(2);
    await worker.control.flush();
    expect(rig.collector.enrolled).toBe(1);
    expect((await rig.ask('state')).delivery).toMatchObject({
      sentBatches: 2,
      sentBytes: expect.any(Number),
    });
  });

  it.each([
    ['down', { code: 'unreachable' }, 'The collector cannot be reached.'],
    [500, { code: 'enrolment-refused', status: 500 }, 'The collector did not enrol this device (500).'],
    ['other', { code: 'wrong-answer' }, 'The collector confirmed another batch than the one that was sent.'],
    [401, { code: 'device-refused' }, 'The collector does not accept this device.'],
  ] as const)('in weather %s keeps the batch, says why and since when, and comes back', async (...given) => {
    const [weather, reason, message] = given;
    const { rig, result } = await waiting(weather);
    const since = rig.time.now();
    expect(result).toMatchObject({ waitingBatches: 1, sentBatches: 0, trouble: { message, since } });
    expect((await rig.ask('state')).delivery).toMatchObject({ trouble: { reason, since } });
    // Not before its time, whatever wakes the worker.
    const before = rig.collector.requests.length;
    rig.start();
    await rig.settle();
    expect(rig.collector.requests).toHaveLength(before);
    rig.collector.weather = 'fine';
    rig.time.advance(30_000);
    rig.browser.fireAlarms(rig.time.now());
    await rig.settle();
    expect((await rig.ask('state')).delivery).toMatchObject({
      waitingBatches: 0,
      sentBatches: 1,
      trouble: null,
    });
  });

  it('waits longer with every failure', async () => {
    const { rig } = await waiting('down');
    const waits: number[] = [];
    for (let failure = 1; failure <= 12; failure += 1) {
      const due = rig.browser.alarms.get('deliver') ?? 0;
      waits.push(due - rig.time.now());
      rig.time.advance(due - rig.time.now());
      rig.browser.fireAlarms(rig.time.now());
      await rig.settle();
    }
    expect(waits.at(-1)).toBe(15 * 60_000 * 0.75);
    expect([...waits].sort((a, b) => a - b)).toEqual(waits);
  });

  it('sends the same bytes again when the answer was lost', async () => {
    const { rig, worker } = await waiting('lost');
    rig.collector.weather = 'fine';
    expect(await worker.control.flush()).toMatchObject({ waitingBatches: 0, sentBatches: 1 });
    expect(new Set(rig.collector.requests.filter((request) => request.startsWith('PUT'))).size).toBe(1);
  });

  it('enrols anew when the credential was revoked', async () => {
    const { rig, worker, page } = await waiting();
    rig.collector.revoke();
    await page.report(2);
    expect(await worker.control.flush()).toMatchObject({ waitingBatches: 0, sentBatches: 2 });
    expect(rig.collector.enrolled).toBe(2);
  });

  it('keeps a refused batch, holds up its session alone, and tries again in the next run of the browser', async () => {
    const { rig, worker, page, result } = await waiting(409);
    expect(result.trouble?.message).toBe('The collector refused a batch: The weather is bad.');
    expect((await rig.ask('state')).delivery).toMatchObject({
      trouble: { reason: { code: 'batch-refused', status: 409 } },
    });
    await page.report(2);
    await worker.control.flush({ end: 'browser' });
    rig.collector.weather = 'fine';
    const other = new FakePage(rig);
    await other.open();
    await other.report(3);
    expect(await worker.control.flush()).toMatchObject({ waitingBatches: 2, sentBatches: 1 });
    rig.life.die();
    rig.browser.restart();
    const next = rig.start();
    expect(await next.control.flush()).toMatchObject({ waitingBatches: 0, trouble: null });
  });

  it('never shows a credential to another collector', async () => {
    const { rig, worker } = await waiting();
    rig.browser.setPolicy({ ...POLICY, collectorUrl: 'https://other.example/candor/' });
    await rig.settle();
    await new FakePage(rig).open();
    await worker.control.flush({ end: 'browser' });
    expect(rig.collector.enrolled).toBe(2);
    expect(rig.collector.requests.at(-1)).toMatch(/^PUT \/candor\/v1\/batches\//);
  });
});
