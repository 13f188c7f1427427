import { describe, expect, it } from 'vitest';
import { FakePage } from '../testing/fake-page';
import { POLICY, Rig } from '../testing/rig';
import { delivered } from '../testing/verify';

async function started(policy: Record<string, unknown> = POLICY) {
  const rig = new Rig(policy);
  rig.browser.tabs = [{ id: 7, url: 'https://app.example/', incognito: false }];
  const worker = rig.start();
  await worker.ready;
  await rig.settle();
  return { rig, worker };
}

describe('recording', () => {
  it('is off without a policy, and begins when one comes', async () => {
    const { rig } = await started({});
    expect((await rig.ask('state')).recording).toEqual({ status: 'off', reason: 'no-policy' });
    expect(await new FakePage(rig).open()).toBe(false);
    expect(rig.browser.scripts).toEqual([]);
    rig.browser.setPolicy(POLICY);
    await rig.settle();
    expect((await rig.ask('state')).recording).toEqual({ status: 'recording' });
    expect(rig.browser.injected).toEqual([7]);
    expect(await new FakePage(rig).open()).toBe(true);
  });

  it('waits for the acknowledgment, which outlives the worker', async () => {
    const { rig } = await started({ ...POLICY, requireAcknowledgment: true });
    expect((await rig.ask('state')).recording).toEqual({ status: 'waiting' });
    expect((await rig.ask('acknowledge')).recording).toEqual({ status: 'recording' });
    expect(rig.browser.local.get('acknowledgment')).toEqual({ at: rig.time.now(), version: '0.1.0' });
    rig.start();
    expect((await rig.ask('state')).recording).toEqual({ status: 'recording' });
  });

  it('injects open tabs when it begins, and not when the worker merely wakes', async () => {
    const { rig } = await started();
    expect(rig.browser.injected).toEqual([7]);
    await rig.start().ready;
    await rig.settle();
    expect(rig.browser.injected).toEqual([7]);
    rig.life.die();
    rig.browser.restart();
    await rig.start().ready;
    await rig.settle();
    expect(rig.browser.injected).toEqual([7, 7]);
    expect(rig.browser.scripts).toHaveLength(1);
  });

  it('ends the session when the policy changes, and begins another', async () => {
    const { rig, worker } = await started();
    await new FakePage(rig).open();
    rig.browser.setPolicy({ ...POLICY, captureKeys: 'text' });
    await rig.settle();
    expect(rig.browser.told).toContainEqual({ tab: 7, message: { kind: 'stop' } });
    rig.time.advance(1_000);
    expect(await new FakePage(rig).open()).toBe(true);
    await worker.control.flush({ end: 'browser' });
    const sessions = await delivered(rig.collector);
    expect(sessions.map(({ lines }) => [lines[0], lines.at(-1)])).toMatchObject([
      [{ reason: 'first' }, { reason: 'policy' }],
      [{ reason: 'policy' }, { reason: 'browser' }],
    ]);
  });

  it('stops when the policy goes away', async () => {
    const { rig } = await started();
    rig.browser.setPolicy({});
    await rig.settle();
    expect(rig.browser.scripts).toEqual([]);
    expect(await new FakePage(rig).open()).toBe(false);
  });

  it('is off when the recorder cannot be registered', async () => {
    const rig = new Rig();
    rig.browser.refuses = () => true;
    await rig.start().ready;
    await rig.settle();
    expect((await rig.ask('state')).recording).toEqual({ status: 'off', reason: 'unknown' });
    expect(rig.failures).toEqual([expect.stringContaining('registration')]);
  });

  it('does the change again when the worker died in it', async () => {
    const { rig } = await started();
    rig.browser.memory.set('applied', 'changing');
    rig.browser.local.set('pause', { since: rig.time.now(), until: rig.time.now() + 60_000, minutes: 1 });
    await rig.start().ready;
    await rig.settle();
    expect(rig.browser.scripts).toEqual([]);
  });
});
