import type { Page } from 'playwright-core';
import type { Lab } from '../lab/lab';
import { readProgress, readStores } from './stores-in-page';
import { until } from './until';

/** Everything that the extension keeps on the device, by its own interfaces. */
export type Stores = Awaited<ReturnType<typeof readStores>>;

/** A page of the extension that runs no code of its own: from it the tests work the extension. */
export class Control {
  private constructor(readonly page: Page) {}

  static async open({ context, extensionId }: Lab): Promise<Control> {
    const page = await context.newPage();
    await page.goto(`chrome-extension://${extensionId}/manifest.json`);
    return new Control(page);
  }

  /** Sends recordings to another address from now on. */
  async sendTo(collectorUrl: string): Promise<void> {
    await this.page.evaluate(async (url) => {
      const { policy } = await chrome.storage.local.get<{ policy: object }>('policy');
      await chrome.storage.local.set({ policy: { ...policy, collectorUrl: url } });
    }, collectorUrl);
  }

  /** Pauses the recording as the popup does. Resolves when every page has handed over all it had. */
  async pause(): Promise<void> {
    await this.#ask('pause');
    await until('the session ends', async () => !(await this.#progress('')).isOpen);
  }

  /** Resumes the recording. Resolves when pages that load get the recorder. */
  async resume(): Promise<void> {
    await this.#ask('resume');
    await until('the recorder is registered', () =>
      this.page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length > 0),
    );
  }

  /** Resolves when the recorder runs in the tab with this in its address. */
  async recorded(part: string): Promise<void> {
    await until(`the recorder runs in ${part}`, async () => (await this.#progress(part)).isRecorded);
  }

  /** Resolves when snapshots of all documents in that tab are stored. */
  async drawn(part: string): Promise<void> {
    await until(`a snapshot of ${part} is stored`, async () => (await this.#progress(part)).isDrawn);
  }

  stores(): Promise<Stores> {
    return this.page.evaluate(readStores);
  }

  #progress(part: string): ReturnType<typeof readProgress> {
    return this.page.evaluate(readProgress, part);
  }

  async #ask(kind: 'pause' | 'resume'): Promise<void> {
    await this.page.evaluate((message) => chrome.runtime.sendMessage(message), { kind });
  }
}
