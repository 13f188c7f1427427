import CDP from 'chrome-remote-interface';
import { type Browser, type LaunchedBrowser, launchBrowser } from '../../browser';
import type { RecordingState } from '../../messages/popup';
import { CommandFailed, messageOf } from '../errors';
import { say } from '../output';
import type { Extension } from './extension';
import type { PolicySettings } from './policy-file';
import { type Flushed, Worker } from './worker';

export interface RecordingBrowserOptions {
  browser: Browser;
  extension: Extension;
  /** Folder of the profile, where everything waits that was not sent yet. */
  profile: string;
  headless: boolean;
  remoteDebuggingPort: number;
}

/** A browser that records itself. */
export class RecordingBrowser {
  readonly #options: RecordingBrowserOptions;
  readonly #launched: LaunchedBrowser;
  readonly #worker: Worker;

  private constructor(options: RecordingBrowserOptions, launched: LaunchedBrowser) {
    this.#options = options;
    this.#launched = launched;
    this.#worker = new Worker(launched.port, options.extension.id);
  }

  static async launch(options: RecordingBrowserOptions): Promise<RecordingBrowser> {
    const { extension, ...rest } = options;
    const launched = await launchBrowser({ ...rest, extension: extension.folder, url: 'about:blank' });
    return new RecordingBrowser(options, launched);
  }

  get port(): number {
    return this.#launched.port;
  }

  get wsEndpoint(): string {
    return this.#launched.wsEndpoint;
  }

  /** Resolves when the browser is gone, by whatever cause. */
  get closed(): Promise<unknown> {
    return this.#launched.closed;
  }

  setPolicy(policy: PolicySettings): Promise<RecordingState> {
    return Promise.race([this.#worker.setPolicy(policy), this.#gone()]);
  }

  /** Shows a page in the first tab. */
  async open(url: string): Promise<void> {
    const targets = await CDP.List({ host: '127.0.0.1', port: this.port });
    const tab = targets.find(({ type }) => type === 'page');
    if (!tab) throw new CommandFailed('The browser has no tab to open the page in: it was closed meanwhile.');
    const client = await CDP({ target: tab.webSocketDebuggerUrl, local: true });
    try {
      const { errorText } = await client.Page.navigate({ url });
      if (errorText) say(`${url} did not load: ${errorText}`);
    } finally {
      await client.close();
    }
  }

  /**
   * Ends the recording: sends everything and closes. A browser that is gone already, or that does not answer, leaves
   * its recordings in the profile: it is started once more without a window, only to send them.
   * @throws CommandFailed when something could not be sent; it is still in the profile then
   */
  async finish(): Promise<Flushed> {
    const flushed = await this.#flushAndClose().catch((error: unknown) => messageOf(error));
    if (typeof flushed !== 'string') return flushed;
    const again = await RecordingBrowser.launch({ ...this.#options, headless: true, remoteDebuggingPort: 0 });
    return again.#flushAndClose();
  }

  async #flushAndClose(): Promise<Flushed> {
    try {
      return await Promise.race([this.#worker.flush(), this.#gone()]);
    } finally {
      await this.close();
    }
  }

  async #gone(): Promise<never> {
    await this.closed;
    throw new CommandFailed('The browser was closed.');
  }

  /** Closes it, if it is not closed already. */
  async close(): Promise<void> {
    await this.#launched.close();
  }
}
