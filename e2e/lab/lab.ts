import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Browser as DrivenBrowser } from 'playwright-core';
import { type Browser, evaluateInWorker, findBrowser } from '../../src/browser';
import { collectorOn } from '../../src/cli/desk/collector-on';
import type { ReadSession } from '../../src/cli/desk/read-session';
import { builtExtension, type Extension } from '../../src/cli/record/extension';
import { RecordedSessions } from '../../src/cli/record/recorded-sessions';
import { RecordingBrowser } from '../../src/cli/record/recording-browser';
import { completePolicy } from '../../src/cli/record/recording-policy';
import { type PopupState, popupState } from '../../src/messages/popup';
import { ensureResearchKey } from '../../src/research/keys';
import type { TraceLine } from '../../src/trace/event';

interface Ground {
  dataDir: string;
  profile: string;
  browser: Browser;
  extension: Extension;
  policy: Record<string, unknown>;
  collectorUrl: string;
  identities: readonly string[];
  sessions: RecordedSessions;
  closeCollector(): Promise<void>;
  remove(): Promise<void>;
}

/** A page is recorded a moment after it has loaded; on a busy machine that takes longer. Milliseconds. */
const PATIENCE = 20_000;

/** A real browser with the built extension and a collector of its own, driven by Playwright. */
export class Lab {
  /** How often the worker was ended and came back without its memory. */
  deaths = 0;
  readonly #ground: Ground;
  #recording: RecordingBrowser;
  #driven: DrivenBrowser;

  private constructor(ground: Ground, recording: RecordingBrowser, driven: DrivenBrowser) {
    this.#ground = ground;
    this.#recording = recording;
    this.#driven = driven;
  }

  /**
   * @param settings policy keys; what is left out is filled in as `candor record` does
   * @param beside folder of another extension that is loaded, too
   */
  static async open(settings: Record<string, unknown> = {}, beside?: string): Promise<Lab> {
    const ground = await prepare(settings, beside);
    const recording = await launch(ground);
    await recording.setPolicy(ground.policy);
    return new Lab(ground, recording, await drive(recording));
  }

  get context(): BrowserContext {
    const [context] = this.#driven.contexts();
    if (!context) throw new Error('The browser has no context: it was closed.');
    return context;
  }

  get extensionId(): string {
    return this.#ground.extension.id;
  }

  get collectorUrl(): string {
    return this.#ground.collectorUrl;
  }

  get profile(): string {
    return this.#ground.profile;
  }

  /** Research keys, with which what the collector has is opened. */
  get identities(): readonly string[] {
    return this.#ground.identities;
  }

  /** Evaluates in the extension's worker; wakes it when it sleeps. */
  evaluate(expression: string): Promise<unknown> {
    return evaluateInWorker(this.#recording.port, this.extensionId, expression);
  }

  async state(): Promise<PopupState> {
    return popupState.parse(await this.evaluate('candor.state()'));
  }

  /** Asks for a pause or its end as the popup does. */
  async ask(kind: 'pause' | 'resume' | 'acknowledge'): Promise<void> {
    const popup = await this.context.newPage();
    await popup.goto(`chrome-extension://${this.extensionId}/popup.html`);
    await popup.evaluate((message) => chrome.runtime.sendMessage(message), { kind });
    await popup.close();
  }

  /**
   * Ends the worker at once, as the browser does with an idle one. (While Playwright is attached, the target stays
   * listed and no event tells of the end; that its memory is gone is the proof.)
   */
  async killWorker(): Promise<void> {
    await this.evaluate('globalThis.isOldWorker = true');
    const session = await this.#driven.newBrowserCDPSession();
    const { targetInfos } = await session.send('Target.getTargets');
    const worker = targetInfos.find(
      ({ type, url }) => type === 'service_worker' && url.includes(this.extensionId),
    );
    if (worker) await session.send('Target.closeTarget', { targetId: worker.targetId });
    await session.detach();
    this.deaths += (await this.evaluate('globalThis.isOldWorker !== true')) === true ? 1 : 0;
  }

  /** Closes the browser and starts it again on the same profile. The policy stays. */
  async restartBrowser(): Promise<void> {
    await this.#driven.close();
    await this.#recording.close();
    this.#recording = await launch(this.#ground);
    this.#driven = await drive(this.#recording);
  }

  /** Seals and sends all there is, and reads the sessions back. Recording goes on. */
  async readBack(): Promise<ReadSession[]> {
    await this.evaluate('candor.flush()');
    return this.#ground.sessions.read(this.#ground.identities);
  }

  /** Waits until so many pages are recorded: what is done before is not told at all. */
  async recorded(pages = 1): Promise<void> {
    for (const end = Date.now() + PATIENCE; ; ) {
      const begun = linesOf(await this.readBack()).filter(({ type }) => type === 'page').length;
      if (begun >= pages) return;
      if (Date.now() > end) throw new Error(`Of ${pages} pages ${begun} are recorded after ${PATIENCE} ms.`);
    }
  }

  /** Ends the recording and the browser, and reads the sessions back. */
  async finish(): Promise<ReadSession[]> {
    await this.#driven.close();
    await this.#recording.finish();
    return this.#ground.sessions.read(this.#ground.identities);
  }

  async close(): Promise<void> {
    await this.#driven.close();
    await this.#recording.close();
    await this.#ground.closeCollector();
    await this.#ground.remove();
  }
}

async function prepare(settings: Record<string, unknown>, beside?: string): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'candor-e2e-'));
  const dataDir = join(folder, 'data');
  const key = await ensureResearchKey(dataDir);
  const collector = await collectorOn(dataDir);
  return {
    dataDir,
    profile: join(folder, 'profile'),
    browser: await findBrowser({ install: true }),
    extension: loadedWith(await builtExtension(), beside),
    policy: await completePolicy(settings, {
      dataDir,
      collectorUrl: collector.url,
      recipient: key.recipient,
    }),
    collectorUrl: collector.url,
    identities: key.identities,
    sessions: await RecordedSessions.from(dataDir, collector.url),
    closeCollector: () => collector.close(),
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}

/** Browsers take a list of folders. */
function loadedWith(extension: Extension, beside: string | undefined): Extension {
  return beside === undefined ? extension : { ...extension, folder: `${extension.folder},${beside}` };
}

function launch({ browser, extension, profile }: Ground): Promise<RecordingBrowser> {
  return RecordingBrowser.launch({ browser, extension, profile, headless: true, remoteDebuggingPort: 0 });
}

function drive(recording: RecordingBrowser): Promise<DrivenBrowser> {
  return chromium.connectOverCDP(recording.wsEndpoint);
}

/** All lines of all sessions, in the order of the sessions. */
export function linesOf(sessions: readonly ReadSession[]): TraceLine[] {
  return sessions.flatMap(({ trace }) => trace?.lines ?? []);
}
