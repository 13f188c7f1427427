// @vitest-environment jsdom
import { act } from 'react';
import { describe, expect, it, vi } from 'vitest';
import type { PopupState } from '../messages/popup';
import { type ExampleName, examples, recording } from './testing/examples';
import { openPopup, preparePopup, press, said } from './testing/open-popup';

vi.mock('webextension-polyfill', () => import('./testing/fake-browser'));
preparePopup();

describe('every state', () => {
  it.each<[ExampleName, string, string, string | undefined]>([
    ['recording', 'recording', 'This page is being recorded.', 'Pause for 30 minutes'],
    ['not-covered', 'not-covered', 'This site is not recorded.', 'Pause for 30 minutes'],
    ['no-page', 'not-covered', 'Nothing is recorded on this page.', 'Pause for 30 minutes'],
    ['notice', 'notice', 'Nothing is recorded yet.', 'I have read this – start recording'],
    ['exempt', 'exempt', 'You are exempt. Nothing is recorded.', undefined],
    ['starting', 'starting', 'Nothing is recorded yet.', undefined],
    ['off', 'off', 'Recording is off.', undefined],
    ['silent', 'silent', 'Candor does not answer.', 'Try again'],
  ])('%s has its shape, its sentence and its control', async (name, icon, sentence, control) => {
    const { page } = await openPopup(examples[name]);
    expect(page.querySelector(`[data-icon="${icon}"]`)).not.toBeNull();
    expect(said(page, '[aria-live="polite"] h1')).toBe(sentence);
    expect(said(page, 'button')).toBe(control);
  });

  it('names the site only where the sentence is about it', async () => {
    expect(said((await openPopup(examples.recording)).page, '.host')).toBe('crm.example.com');
    expect(said((await openPopup(examples.paused)).page, '.host')).toBeUndefined();
  });
});

describe('the control', () => {
  it('asks the worker to pause, and waits for its word', async () => {
    const { page, worker } = await openPopup(recording);
    let answer = (_: PopupState): void => undefined;
    worker.answer = new Promise<PopupState>((resolve) => {
      answer = resolve;
    });
    await press(page);
    await press(page);
    expect(worker.asked.map(({ kind }) => kind)).toEqual(['state', 'pause']);
    expect(said(page, 'h1')).toBe('This page is being recorded.');
    expect(page.querySelector('button')?.getAttribute('aria-disabled')).toBe('true');
    await act(async () => answer(examples.paused));
    expect(said(page, 'button')).toBe('Resume now');
  });

  it.each([
    ['paused', 'resume'],
    ['notice', 'acknowledge'],
  ] as const)('when %s asks to %s', async (name, kind) => {
    const { page, worker } = await openPopup(examples[name]);
    await press(page);
    expect(worker.asked.at(-1)).toEqual({ kind, url: worker.url });
  });

  it('says when a request was not confirmed', async () => {
    const { page, worker } = await openPopup(recording);
    vi.spyOn(worker, 'ask').mockRejectedValueOnce(new Error('No worker.'));
    await press(page);
    expect(said(page, '[role="alert"]')).toContain('That was not confirmed.');
  });

  it('comes back when a silent worker answers again', async () => {
    const { page, worker } = await openPopup(null);
    worker.answer = recording;
    await press(page);
    expect(said(page, 'h1')).toBe('This page is being recorded.');
  });
});
