// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { whenIdle } from './idle';
import { useFakeTime } from './testing/fake-time';

/** A page's scheduler that runs what it was given when told that the page is idle, unless it was called off. */
function fakeScheduler(): { postTask: unknown; idle(): void } {
  const waiting: (() => void)[] = [];
  const postTask = (task: () => void, { signal }: { signal: AbortSignal }): Promise<void> =>
    new Promise((resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
      waiting.push(() => !signal.aborted && resolve(task()));
    });
  return { postTask, idle: () => waiting.splice(0).map((run) => run()) };
}

describe('whenIdle', () => {
  beforeEach(useFakeTime);
  afterEach(() => vi.unstubAllGlobals());

  it('works once the page is idle', () => {
    const scheduler = fakeScheduler();
    vi.stubGlobal('scheduler', scheduler);
    const work = vi.fn();
    whenIdle(work);
    expect(work).not.toHaveBeenCalled();
    scheduler.idle();
    vi.advanceTimersByTime(1_000);
    expect(work.mock.calls).toEqual([[4]]);
  });

  it('works anyway on a page that is never idle, and not again when it is', async () => {
    const scheduler = fakeScheduler();
    vi.stubGlobal('scheduler', scheduler);
    const work = vi.fn();
    whenIdle(work);
    await vi.advanceTimersByTimeAsync(200);
    scheduler.idle();
    expect(work).toHaveBeenCalledOnce();
  });

  it('works soon where nothing tells that the page is idle', () => {
    const work = vi.fn();
    whenIdle(work);
    vi.advanceTimersByTime(20);
    expect(work).toHaveBeenCalledOnce();
  });
});
