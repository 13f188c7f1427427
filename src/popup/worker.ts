import browser from 'webextension-polyfill';
import * as z from 'zod';
import type { PopupRequest } from '../messages/popup';

/** The way to the service worker, so that the rest of the popup can be tested without a browser. */
export interface Worker {
  /** Resolves with whatever the worker answered. */
  ask(request: PopupRequest): Promise<unknown>;
  /** The address of the page in front, where the browser tells it. */
  frontUrl(): Promise<string | undefined>;
  /** Calls `onChanged` whenever the state has changed, and `onLost` once, when the worker has died. */
  listen(onChanged: () => void, onLost: () => void): void;
}

const changed = z.strictObject({ kind: z.literal('changed') });

export const browserWorker: Worker = {
  ask(request) {
    return browser.runtime.sendMessage(request);
  },
  async frontUrl() {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    return tab?.url;
  },
  listen(onChanged, onLost) {
    const port = browser.runtime.connect({ name: 'popup' });
    port.onMessage.addListener((message) => {
      if (changed.safeParse(message).success) onChanged();
    });
    port.onDisconnect.addListener(onLost);
  },
};
