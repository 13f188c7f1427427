// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { later } from './later';
import { useFakeTime } from './testing/fake-time';

describe('later', () => {
  beforeEach(useFakeTime);

  it('does something once so much time is over', () => {
    const then = vi.fn();
    later(100, then);
    vi.advanceTimersByTime(99);
    expect(then).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1_000);
    expect(then.mock.calls).toEqual([[]]);
  });

  it('does nothing that was called off, whoever else does the same', () => {
    const then = vi.fn();
    const cancel = later(100, then);
    later(200, then);
    cancel();
    cancel();
    vi.advanceTimersByTime(1_000);
    expect(then).toHaveBeenCalledOnce();
  });
});
