import { describe, expect, it } from 'vitest';
import { FakePage, marked } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';
import { delivered } from './testing/verify';

const MINUTE_MS = 60_000;

async function recording(policy: Record<string, unknown> = POLICY) {
  const rig = new Rig(policy);
  rig.browser.tabs = [{ id: 1, url: 'https://app.example/', incognito: false }];
  const worker = rig.start();
  await worker.ready;
  await rig.settle();
  const page = new FakePage(rig);
  await page.open();
  return { rig, worker, page };
}

describe('a pause', () => {
  it('stops everything, and says until when', async () => {
    const { rig, page } = await recording();
    const { recording: state } = await rig.ask('pause');
    expect(state).toEqual({ status: 'paused', until: rig.time.now() + 30 * MINUTE_MS });
    expect(await page.open()).toBe(false);
    await rig.settle();
    expect(rig.browser.scripts).toEqual([]);
    expect(rig.browser.told).toContainEqual({ tab: 1, message: { kind: 'stop' } });
    expect(rig.browser.alarms.get('pause')).toBe(rig.time.now() + 30 * MINUTE_MS);
  });

  it('keeps what was recorded before it, and nothing after', async () => {
    const { rig, worker, page } = await recording();
    // The page answers "stop" with its last chunk, in which something came after the pause.
    const last = page.chunk(0, [marked(1, 5_000), marked(2, 5_000.2)]);
    rig.browser.onMessageTo = () => rig.deliver(last);
    await rig.ask('pause');
    await rig.settle();
    await worker.control.flush();
    const [session] = await delivered(rig.collector);
    expect(session?.lines.filter(({ type }) => type === 'scroll')).toMatchObject([{ x: 1 }]);
    expect(session?.lines.at(-1)).toMatchObject({ type: 'end', reason: 'pause' });
  });

  it('is over at its end, by the alarm', async () => {
    const { rig } = await recording();
    await rig.ask('pause');
    await rig.settle();
    rig.time.advance(30 * MINUTE_MS);
    rig.browser.fireAlarms(rig.time.now());
    await rig.settle();
    expect((await rig.ask('state')).recording).toEqual({ status: 'recording' });
    expect(rig.browser.scripts).toHaveLength(1);
    expect(rig.browser.injected).toEqual([1, 1]);
  });

  it('is over when the employee says so; the next session tells', async () => {
    const { rig, worker } = await recording();
    await rig.ask('pause');
    await rig.settle();
    rig.time.advance(1_000);
    expect((await rig.ask('resume')).recording).toEqual({ status: 'recording' });
    await new FakePage(rig).open();
    await worker.control.flush({ end: 'browser' });
    const sessions = await delivered(rig.collector);
    expect(sessions.map(({ lines }) => lines[0])).toMatchObject([{ reason: 'first' }, { reason: 'resume' }]);
  });

  it('outlives the worker and the browser', async () => {
    const { rig } = await recording();
    await rig.ask('pause');
    rig.start();
    expect((await rig.ask('state')).recording.status).toBe('paused');
    rig.life.die();
    rig.browser.restart();
    rig.start();
    expect((await rig.ask('state')).recording.status).toBe('paused');
    await rig.settle();
    expect(rig.browser.scripts).toEqual([]);
    expect(rig.browser.alarms.has('pause')).toBe(true);
  });

  it('holds although the worker died right after storing it', async () => {
    const { rig, worker } = await recording();
    const now = rig.time.now();
    rig.life.die();
    rig.browser.local.set('pause', { since: now, until: now + MINUTE_MS, minutes: 30 });
    expect(worker.control).toBeDefined();
    const next = rig.start();
    await next.ready;
    await rig.settle();
    expect(rig.browser.scripts).toEqual([]);
    await next.control.flush();
    const [session] = await delivered(rig.collector);
    expect(session?.lines.at(-1)).toMatchObject({ type: 'end', reason: 'pause' });
  });

  it('never becomes longer than a pause because the clock was set back', async () => {
    const { rig } = await recording();
    await rig.ask('pause');
    const back = rig.time.now() - 24 * 60 * MINUTE_MS;
    rig.time.set(back);
    rig.start();
    expect((await rig.ask('state')).recording).toEqual({ status: 'paused', until: back + 30 * MINUTE_MS });
  });

  it('is assumed when what was stored cannot be read', async () => {
    const rig = new Rig();
    rig.browser.local.set('pause', { until: 'tomorrow' });
    rig.start();
    expect((await rig.ask('state')).recording.status).toBe('paused');
  });
});
