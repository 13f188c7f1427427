import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Tempo } from './tempo';

vi.mock('node:timers/promises', () => ({
  setTimeout: (ms: number) => new Promise((resolve) => setTimeout(resolve, ms)),
}));

describe('Tempo', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  async function play(...times: number[]): Promise<number[]> {
    const tempo = new Tempo(times[0] ?? 0);
    const began = performance.now();
    const passed: number[] = [];
    const done = (async () => {
      for (const t of times) {
        await tempo.until(t);
        passed.push(Math.round(performance.now() - began));
      }
    })();
    await vi.runAllTimersAsync();
    await done;
    return passed;
  }

  it('keeps the time between what was recorded', async () => {
    expect(await play(1_000, 1_020, 1_500, 3_000)).toEqual([0, 20, 500, 2_000]);
  });

  it('waits no longer than makes sense, and goes on as fast as before', async () => {
    expect(await play(0, 100_000_000, 100_000_040)).toEqual([0, 5_000, 5_040]);
  });
});
