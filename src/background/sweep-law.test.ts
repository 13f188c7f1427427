import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { ChunkRow, ReviewRow } from './store/rows';
import { CLOCK_TOLERANCE_MS } from './sweep';
import { FakePage } from './testing/fake-page';
import { readable } from './testing/readable';
import { POLICY, Rig } from './testing/rig';
import { delivered } from './testing/verify';
import type { Worker } from './worker';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** Lines of the worker's own, in which nothing recorded stands. */
const FRAME = ['start', 'end', 'gap'];

const command = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('report' as const) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('wait' as const), minutes: fc.nat({ max: 100 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('setClock' as const),
      minutes: fc.integer({ min: -90, max: 90 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('keys' as const), broken: fc.boolean() }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('policy' as const), hours: fc.constantFrom(1, 2, 3) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
);
type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

it('after any course of things nothing readable is too old, nothing younger is gone, and the trace is whole', {
  timeout: 10 * MINUTE_MS,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 20 }), async (commands) => {
      const story = new Story();
      for (const next of commands) await story.go(next);
      await story.sweepAndJudge();
      await story.finish();
    }),
    { numRuns: 60 },
  );
});

class Story {
  readonly #rig = new Rig({ ...POLICY, reviewHours: 1 });
  readonly #seal = this.#rig.seal;
  #worker: Worker = this.#rig.start();
  #page = new FakePage(this.#rig);
  #hours = 1;
  #mark = 0;

  async go(command: Command): Promise<void> {
    const rig = this.#rig;
    if (command.do === 'report') await this.#report();
    if (command.do === 'flush') await this.#worker.control.flush();
    if (command.do === 'wait') await this.#wait(command.minutes);
    if (command.do === 'setClock') rig.time.set(rig.time.now() + command.minutes * MINUTE_MS);
    if (command.do === 'keys')
      rig.seal = command.broken ? () => Promise.reject(new Error('keys')) : this.#seal;
    if (command.do === 'policy') this.#setHours(command.hours);
    if (command.do === 'restart') this.#restart();
    await rig.settle();
  }

  async sweepAndJudge(): Promise<void> {
    await this.#rig.settle();
    const before = await readable(this.#rig);
    // Whatever is due is sealed, and what is too old deleted.
    this.#restart();
    await this.#rig.settle();
    const after = await readable(this.#rig);
    expect(after.review.filter((row) => !this.#isInTime(row))).toEqual([]);
    expect(after.chunks.filter((row) => !this.#isInTime(row) && hasContent(row))).toEqual([]);
    expect(after.review).toEqual(expect.arrayContaining(before.review.filter((row) => this.#isInTime(row))));
    const left = [...after.review.map(({ lines }) => lines), ...after.chunks.map(({ text }) => text)].join();
    for (const row of before.chunks.filter((row) => this.#isInTime(row))) {
      for (const mark of marksIn(row)) expect(left).toContain(mark);
    }
  }

  /** With keys that work everything comes to the collector, each session in its frame. */
  async finish(): Promise<void> {
    this.#rig.seal = this.#seal;
    await this.#worker.control.flush({ end: 'browser' });
    await delivered(this.#rig.collector);
    expect(this.#rig.failures.filter((failure) => !failure.startsWith('sealer'))).toEqual([]);
  }

  #isInTime({ receivedAt }: ReviewRow | ChunkRow): boolean {
    const now = this.#rig.time.now();
    return now - this.#hours * HOUR_MS <= receivedAt && receivedAt <= now + CLOCK_TOLERANCE_MS;
  }

  async #report(): Promise<void> {
    if (!this.#page.place) await this.#page.open();
    this.#mark += 1;
    await this.#page.report(this.#mark);
  }

  async #wait(minutes: number): Promise<void> {
    this.#rig.time.advance(minutes * MINUTE_MS);
    this.#rig.browser.fireAlarms(this.#rig.time.now());
    await this.#rig.settle();
  }

  #setHours(hours: number): void {
    this.#hours = hours;
    this.#rig.browser.setPolicy({ ...POLICY, reviewHours: hours });
  }

  #restart(): void {
    this.#rig.life.die();
    this.#rig.browser.restart();
    this.#worker = this.#rig.start();
    this.#page = new FakePage(this.#rig);
  }
}

function hasContent({ text }: ChunkRow): boolean {
  return text.split('\n').some((line) => line !== '' && !FRAME.includes(JSON.parse(line).type));
}

function marksIn({ text }: ChunkRow): string[] {
  return text.match(/"x":\d+,/g) ?? [];
}
