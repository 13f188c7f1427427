import { describe, expect, it } from 'vitest';
import { joinBatches } from '../../research/join';
import { verifyTraceFile } from '../../research/verify';
import { formatTrace } from '../../trace/trace-file';
import { FakePage } from '../testing/fake-page';
import { readable } from '../testing/readable';
import { POLICY, Rig } from '../testing/rig';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

/** A device on which nothing can be sealed until it is mended, and a page that is recorded. */
async function unsealable() {
  const rig = new Rig({ ...POLICY, reviewHours: 1 });
  const { seal } = rig;
  rig.seal = () => Promise.reject(new Error('keys'));
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  const mend = () => {
    rig.seal = seal;
  };
  return { rig, worker, page, mend };
}

async function pass(rig: Rig, milliseconds: number): Promise<void> {
  rig.time.advance(milliseconds);
  rig.browser.fireAlarms(rig.time.now());
  await rig.settle();
}

/** Somebody keeps working: the marks of what is recorded are the minutes. */
async function work(rig: Rig, page: FakePage, from: number, to: number): Promise<void> {
  for (let minute = from; minute < to; minute += 10) {
    await pass(rig, 10 * MINUTE_MS);
    if (!page.place) await page.open();
    await page.report(minute);
  }
}

/** What has come to the collector, session by session, and what is wrong with it. */
async function told(rig: Rig) {
  const sessions = await Promise.all([...rig.collector.sessions.keys()].map((id) => rig.collector.open(id)));
  return sessions.map((batches) => {
    const trace = joinBatches(batches.map((batch, seq) => ({ ...batch, hash: `${seq}`.padStart(64, '0') })));
    const { lines } = trace;
    return {
      types: lines.map(({ type }) => type),
      marks: lines.flatMap((line) => (line.type === 'scroll' ? [line.x] : [])),
      gaps: lines.filter((line) => line.type === 'gap'),
      frame: lines.flatMap((line) => (line.type === 'start' || line.type === 'end' ? [line.reason] : [])),
      problems: verifyTraceFile(formatTrace(trace)).problems.filter(({ kind }) => kind !== 'unknown-element'),
    };
  });
}

describe('what cannot be sealed in time', () => {
  it('goes, and a gap stands in its place that counts it', async () => {
    const { rig, worker, page, mend } = await unsealable();
    await page.report(1);
    await page.report(2);
    await worker.control.flush({ end: 'browser' });
    await pass(rig, HOUR_MS + 1);
    mend();
    await worker.control.flush();
    const [session] = await told(rig);
    // Two reports and the navigation; the page's own line is no event.
    expect(session?.gaps).toMatchObject([{ reason: 'expired', count: 3 }]);
    expect(session).toMatchObject({ types: ['start', 'gap', 'end'], problems: [] });
  });

  it('goes bit by bit, with one gap, and what is newer stays', async () => {
    const { rig, worker, page, mend } = await unsealable();
    await work(rig, page, 0, 40);
    await worker.control.flush({ end: 'browser' });
    await pass(rig, 31 * MINUTE_MS);
    await pass(rig, 10 * MINUTE_MS);
    mend();
    await worker.control.flush();
    const [session] = await told(rig);
    expect(session).toMatchObject({ marks: [20, 30], frame: ['first', 'browser'], problems: [] });
    expect(session?.gaps).toMatchObject([{ reason: 'expired', count: 3 }]);
  });

  it('ends its session, so that nothing later refers to what is gone', async () => {
    const { rig, worker, page, mend } = await unsealable();
    await work(rig, page, 0, 110);
    mend();
    await worker.control.flush({ end: 'browser' });
    const [first, second] = await told(rig);
    expect(first).toMatchObject({ frame: ['first', 'expired'], problems: [] });
    expect(second).toMatchObject({ frame: ['expired', 'browser'], gaps: [], problems: [] });
    expect(second?.marks.at(-1)).toBe(100);
    expect(rig.failures.filter((failure) => !failure.startsWith('sealer'))).toEqual([]);
  });

  it('is sealed first when that can be done again, however old it is', async () => {
    const { rig, page, mend } = await unsealable();
    await page.report(1);
    rig.life.die();
    rig.time.advance(9 * HOUR_MS);
    mend();
    rig.browser.restart();
    await rig.start().ready;
    await rig.settle();
    await pass(rig, MINUTE_MS);
    expect(await told(rig)).toMatchObject([{ marks: [1], gaps: [], problems: [] }]);
    const { review } = await readable(rig);
    expect(review.map(({ lines }) => lines).join('\n')).not.toContain('"type":"scroll"');
  });

  it('goes without a policy, too', async () => {
    const rig = new Rig({ ...POLICY, uploadDelayMinutes: 60 });
    const worker = rig.start();
    const page = new FakePage(rig);
    await page.open();
    await page.report(1);
    rig.browser.setPolicy({});
    await rig.settle();
    await pass(rig, HOUR_MS);
    await pass(rig, HOUR_MS);
    const { chunks } = await readable(rig);
    const types = chunks.flatMap(({ text }) => text.split('\n').map((line) => JSON.parse(line).type));
    expect(types).toEqual(['start', 'gap', 'end']);
    rig.browser.setPolicy(POLICY);
    await rig.settle();
    await worker.control.flush();
    expect(await told(rig)).toMatchObject([{ gaps: [{ reason: 'expired' }], problems: [] }]);
  });
});
