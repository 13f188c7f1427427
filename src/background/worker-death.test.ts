import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Weather } from './testing/fake-collector';
import { FakePage } from './testing/fake-page';
import { Life } from './testing/life';
import { Rig } from './testing/rig';
import { delivered, deliveredMarks } from './testing/verify';
import type { Worker } from './worker';

const MINUTE_MS = 60_000;
/** Every second step is tried; with every step the test takes twice as long. */
const STRIDE = 2;

/** Two rounds of recording, sealing and delivering; the second ends the session. */
async function scenario(rig: Rig, page: FakePage, worker: Worker): Promise<void> {
  if (!page.place) await page.open();
  for (const mark of [1, 2]) await page.report(mark);
  rig.time.advance(MINUTE_MS);
  await worker.control.flush();
  await page.report(3);
  await worker.control.flush({ end: 'browser' });
}

/** How many steps the worker makes when nobody disturbs it. */
async function undisturbedSteps(): Promise<number> {
  const rig = new Rig();
  const worker = rig.start();
  await scenario(rig, new FakePage(rig), worker);
  return rig.life.steps;
}

/** The worker dies at a step; the next one finishes what can be finished. */
async function dieAt(step: number): Promise<{ rig: Rig; page: FakePage }> {
  const rig = new Rig();
  const page = new FakePage(rig);
  const life = new Life(step);
  const doomed = rig.start(life);
  await Promise.race([life.heard(scenario(rig, page, doomed)), life.death]);
  const worker = rig.start();
  await worker.ready;
  if (!page.place) await page.open();
  await page.report(1000);
  await worker.control.flush({ end: 'browser' });
  return { rig, page };
}

describe('a worker that dies', () => {
  it('at any step loses nothing that it acknowledged, and doubles nothing', {
    timeout: 10 * MINUTE_MS,
  }, async () => {
    const steps = await undisturbedSteps();
    expect(steps).toBeGreaterThan(80);
    for (let step = 1; step <= steps; step += STRIDE) {
      const { rig, page } = await dieAt(step);
      expect(rig.failures, `failed at step ${step}`).toEqual([]);
      const marks = await deliveredMarks(rig.collector);
      expect(new Set(marks).size, `doubled at step ${step}`).toBe(marks.length);
      expect(marks, `lost at step ${step}`).toEqual(expect.arrayContaining(page.stored));
    }
  });

  const weather = fc.constantFrom<Weather[]>('fine', 'fine', 'down', 500, 'lost', 401, 409, 'other');
  const command = fc.oneof(
    { weight: 4, arbitrary: fc.record({ do: fc.constant('report' as const) }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('flush' as const) }) },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('wait' as const), seconds: fc.integer({ min: 1, max: 200 }) }),
    },
    {
      weight: 2,
      arbitrary: fc.record({ do: fc.constant('die' as const), after: fc.integer({ min: 1, max: 60 }) }),
    },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('weather' as const), weather }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('restart' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('pause' as const) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) },
  );
  type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

  it('at random, in any weather, still delivers each line once', { timeout: 10 * MINUTE_MS }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(command, { minLength: 5, maxLength: 25 }), async (commands) => {
        const story = new Story();
        for (const next of commands) await story.go(next);
        await story.finish();
        const marks = await deliveredMarks(story.rig.collector);
        expect(new Set(marks).size).toBe(marks.length);
        expect([...marks].sort((a, b) => a - b)).toEqual(expect.arrayContaining(story.stored()));
        expect((await delivered(story.rig.collector)).length).toBe(story.rig.collector.sessions.size);
      }),
      { numRuns: 40 },
    );
  });

  class Story {
    readonly rig = new Rig();
    #worker = this.rig.start();
    #page = new FakePage(this.rig);
    readonly #pages = [this.#page];
    #mark = 0;

    stored(): number[] {
      return this.#pages.flatMap((page) => page.stored);
    }

    async go(command: Command): Promise<void> {
      const { rig } = this;
      if (command.do === 'report') await this.#alive(() => this.#report());
      if (command.do === 'flush') await this.#alive(() => this.#worker.control.flush());
      if (command.do === 'wait') this.#wait(command.seconds);
      if (command.do === 'die') this.#start(new Life(command.after));
      if (command.do === 'weather') rig.collector.weather = command.weather;
      if (command.do === 'revoke') rig.collector.revoke();
      if (command.do === 'pause') await this.#alive(() => rig.ask('pause'));
      if (command.do === 'restart') this.#restart();
    }

    /** Fine weather and a worker that lives: now everything must come through. */
    async finish(): Promise<void> {
      this.rig.collector.weather = 'fine';
      this.rig.time.advance(MINUTE_MS * 60);
      this.#restart();
      await this.#worker.ready;
      const { waitingBatches, waitingChunks, trouble } = await this.#worker.control.flush({ end: 'browser' });
      expect({ waitingBatches, waitingChunks, trouble }).toEqual({
        waitingBatches: 0,
        waitingChunks: 0,
        trouble: null,
      });
    }

    async #report(): Promise<void> {
      // What comes after the pause is dropped, and should be.
      if (this.rig.paused) return;
      if (!this.#page.place) await this.#page.open();
      this.#mark += 1;
      await this.#page.report(this.#mark);
    }

    /** Waits for an answer, or for the death of the worker that would have given it; then another one starts. */
    async #alive(work: () => Promise<unknown>): Promise<void> {
      const { life } = this.rig;
      await Promise.race([life.heard(work()), life.death]);
      if (!life.alive) this.#start();
    }

    #wait(seconds: number): void {
      this.rig.time.advance(seconds * 1000);
      this.rig.browser.fireAlarms(this.rig.time.now());
    }

    #start(life = new Life()): void {
      this.#worker = this.rig.start(life);
    }

    #restart(): void {
      this.rig.life.die();
      this.rig.browser.restart();
      this.#start();
      this.#page = new FakePage(this.rig);
      this.#pages.push(this.#page);
    }
  }
});
