import { describe, expect, it } from 'vitest';
import { unpackBatch } from '../trace/codec';
import { GRACE_MS } from './review-limit';
import { CLOCK_TOLERANCE_MS } from './sweep';
import { FakePage } from './testing/fake-page';
import { unsealed } from './testing/fake-seal';
import { readable } from './testing/readable';
import { POLICY, Rig } from './testing/rig';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A device with a batch that was sealed and delivered. */
async function recorded(settings: Record<string, unknown> = {}): Promise<Rig> {
  const rig = new Rig({ ...POLICY, ...settings });
  await record(rig);
  return rig;
}

async function record(rig: Rig): Promise<void> {
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  await worker.control.flush({ end: 'browser' });
  await rig.settle();
}

/** Time passes; the worker sleeps and is woken by its alarms alone. */
async function pass(rig: Rig, milliseconds: number): Promise<void> {
  rig.time.advance(milliseconds);
  rig.browser.fireAlarms(rig.time.now());
  await rig.settle();
}

/** Time passes while the computer is off. */
async function sleep(rig: Rig, milliseconds: number): Promise<void> {
  rig.life.die();
  rig.time.advance(milliseconds);
  rig.browser.restart();
  rig.start();
  await rig.settle();
}

async function copies(rig: Rig): Promise<number> {
  return (await readable(rig)).review.length;
}

describe('the review copy', () => {
  it('is what was sealed, and all that can be read', async () => {
    const rig = await recorded();
    const { review, chunks } = await readable(rig);
    expect(chunks).toEqual([]);
    const [[session = '', links = []] = []] = [...rig.collector.sessions];
    const packed = unsealed(links[0]?.sealed ?? new Uint8Array());
    const { lines } = await unpackBatch(packed);
    expect(review).toMatchObject([{ session, seq: 0 }]);
    expect(review[0]?.lines.split('\n').map((line) => JSON.parse(line))).toEqual(lines);
    expect(rig.failures).toEqual([]);
  });

  it('stays for as long as the policy says, and goes by an alarm alone', async () => {
    const rig = await recorded({ reviewHours: 2 });
    await pass(rig, HOUR_MS);
    await record(rig);
    await pass(rig, HOUR_MS);
    expect(await copies(rig)).toBe(2);
    await pass(rig, 10 * MINUTE_MS);
    expect(await copies(rig)).toBe(1);
    await pass(rig, HOUR_MS);
    expect(await copies(rig)).toBe(0);
  });

  it('goes at the next start when the computer was off', async () => {
    const rig = await recorded();
    await sleep(rig, 24 * HOUR_MS);
    expect(await copies(rig)).toBe(1);
    await sleep(rig, 1);
    expect(await copies(rig)).toBe(0);
  });

  it('goes when the clock was set back, so that its age is not known', async () => {
    const rig = await recorded();
    const { time } = rig;
    time.set(time.now() - CLOCK_TOLERANCE_MS);
    await sleep(rig, 0);
    expect(await copies(rig)).toBe(1);
    time.set(time.now() - 1);
    await sleep(rig, 0);
    expect(await copies(rig)).toBe(0);
  });

  it('goes as soon as the policy shortens its time', async () => {
    const rig = await recorded();
    await pass(rig, 2 * HOUR_MS);
    expect(await copies(rig)).toBe(1);
    rig.browser.setPolicy({ ...POLICY, reviewHours: 1 });
    await rig.settle();
    expect(await copies(rig)).toBe(0);
  });

  it('stays for an hour without a policy, which is believed after a minute', async () => {
    const rig = await recorded();
    rig.browser.setPolicy({});
    await sleep(rig, HOUR_MS + 1);
    expect(await copies(rig)).toBe(1);
    await pass(rig, GRACE_MS);
    expect(await copies(rig)).toBe(0);
  });

  it('outlives a start at which the browser has no policy yet', async () => {
    const rig = await recorded();
    rig.browser.setPolicy({});
    await sleep(rig, 2 * HOUR_MS);
    rig.browser.setPolicy(POLICY);
    await rig.settle();
    await pass(rig, GRACE_MS);
    expect(await copies(rig)).toBe(1);
  });
});
