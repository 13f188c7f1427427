// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { examples, recording } from './testing/examples';
import { openPopup, preparePopup, said } from './testing/open-popup';

vi.mock('webextension-polyfill', () => import('./testing/fake-browser'));
preparePopup();

describe('the countdown', () => {
  it('goes down by the second', async () => {
    const { page } = await openPopup(examples.paused);
    expect(said(page, '[role="timer"]')).toBe('24:48');
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(said(page, '[role="timer"]')).toBe('24:45');
  });

  it('rests while nobody can see it', async () => {
    const { page } = await openPopup(examples.paused);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await act(() => vi.advanceTimersByTimeAsync(5_000));
    expect(vi.getTimerCount()).toBe(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('visible');
    await act(async () => document.dispatchEvent(new Event('visibilitychange')));
    expect(said(page, '[role="timer"]')).toBe('24:43');
  });

  it('at its end asks what holds, once, and does not claim that recording is back', async () => {
    const { page, worker } = await openPopup(examples.paused);
    await act(() => vi.advanceTimersByTimeAsync(25 * 60_000));
    expect(worker.asked.map(({ kind }) => kind)).toEqual(['state', 'state']);
    expect(said(page, 'h1')).toBe('Paused. The pause is about to end.');
    expect(said(page, '[role="timer"]')).toBe('00:00');
  });

  it('does not tick without a pause', async () => {
    await openPopup(recording);
    expect(vi.getTimerCount()).toBe(0);
  });
});
