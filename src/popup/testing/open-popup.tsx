import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, vi } from 'vitest';
import type { PopupState } from '../../messages/popup';
import { Popup } from '../Popup';
import { Client } from '../state';
import { exampleNow } from './examples';
import { ScriptedWorker } from './scripted-worker';

let root: Root | undefined;

/** For the top of a test file: time stands still unless it is moved, and what was rendered goes away. */
export function preparePopup(): void {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  beforeEach(() => void vi.useFakeTimers({ now: exampleNow }));
  afterEach(async () => {
    await act(async () => root?.unmount());
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

/** Renders the popup over a worker that answers with `state`. */
export async function openPopup(
  state: PopupState | null,
): Promise<{ page: HTMLElement; worker: ScriptedWorker }> {
  const page = document.createElement('div');
  document.body.replaceChildren(page);
  const worker = new ScriptedWorker(state);
  const client = new Client(worker);
  const opened = createRoot(page);
  root = opened;
  await act(async () => opened.render(<Popup client={client} />));
  await act(async () => client.start());
  return { page, worker };
}

export function press(page: HTMLElement): Promise<void> {
  return act(async () => page.querySelector('button')?.click());
}

/** The words of the first element that `selector` finds. */
export function said(page: HTMLElement, selector: string): string | undefined {
  return page.querySelector(selector)?.textContent ?? undefined;
}
