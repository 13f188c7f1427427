import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import * as z from 'zod';
import { findBrowser, type LaunchedBrowser, launchBrowser } from '../../src/browser';
import type { Site } from '../lab/site';
import type { LeakCase } from './cases';
import { perform } from './hands';
import { streamsIn, textsIn } from './page-texts';
import type { Place } from './places';
import { haystack } from './search';
import { addressOf, serveCases } from './site';
import { until } from './until';
import { type Leak, leaksOf } from './verdict';

/** What the stock recorder with `maskAllInputs` keeps of the same cases. */
export interface RrwebOutcome {
  leaks: ReadonlyMap<string, Leak[]>;
  /** rrweb events by case. */
  events: ReadonlyMap<string, unknown[]>;
  unrun: ReadonlyMap<string, string>;
}

/** Pages are small and wait for nothing but the machine. Milliseconds. */
const ACTION_TIMEOUT = 10_000;
/** On this event of the page the recorder reads the page once more and says when all is handed over. */
const FLUSH = 'lab-flush';

/**
 * As its documentation shows. It starts at once, as ours does; `done` follows every event on the same way, so that all
 * have come when it comes.
 */
const RECORDER = `import { record } from 'rrweb';
  const tell = (said) => chrome.runtime.sendMessage(JSON.stringify(said)).catch(() => {});
  record({ maskAllInputs: true, emit: (event) => tell({ event }) });
  addEventListener('${FLUSH}', () => { record.takeFullSnapshot(); tell({ done: true }); });`;

/** A debugger is attached, so the worker lives and remembers. */
const WORKER = `globalThis.said = [];
  chrome.runtime.onMessage.addListener((text) => { said.push(JSON.parse(text)); });`;

const saidSchema = z.array(
  z.object({ event: z.looseObject({}).optional(), done: z.literal(true).optional() }),
);

/** Runs cases with rrweb's recorder in the isolated world of an extension, and searches its events as ours are. */
export async function runWithRrweb(cases: readonly LeakCase[]): Promise<RrwebOutcome> {
  const rig = await RrwebRig.open(cases);
  const events = new Map<string, unknown[]>();
  const unrun = new Map<string, string>();
  try {
    for (const one of cases) {
      await rig.run(one).catch((error) => unrun.set(one.id, String(error)));
      events.set(one.id, await rig.takeEvents());
    }
  } finally {
    await rig.close();
  }
  const places = [...events].flatMap(([id, own]) => placesIn(id, own));
  return { leaks: leaksOf(cases, { places, lines: new Map() }), events, unrun };
}

function placesIn(id: string, events: readonly unknown[]): Place[] {
  const prose = [
    textsIn(events).join('\n'),
    ...[...streamsIn(events).values()].map((texts) => texts.join('\n')),
  ];
  const at = { where: 'rrweb events', case: id };
  return [
    ...prose.map((text) => ({ ...at, hay: haystack(text), isProse: true })),
    { ...at, hay: haystack(events.map((event) => JSON.stringify(event)).join('\n')), isProse: false },
  ];
}

interface Parts {
  folder: string;
  site: Site;
  launched: LaunchedBrowser;
  browser: Browser;
  tab: Page;
}

class RrwebRig {
  readonly #of: Parts;

  private constructor(parts: Parts) {
    this.#of = parts;
  }

  static async open(cases: readonly LeakCase[]): Promise<RrwebRig> {
    const folder = await mkdtemp(join(tmpdir(), 'candor-rrweb-'));
    const launched = await launchBrowser({
      browser: await findBrowser({ install: true }),
      extension: await writeExtension(join(folder, 'extension')),
      profile: join(folder, 'profile'),
      headless: true,
    });
    const browser = await chromium.connectOverCDP(launched.wsEndpoint);
    const [context] = browser.contexts();
    if (!context) throw new Error('The browser has no context.');
    const tab = await context.newPage();
    tab.setDefaultTimeout(ACTION_TIMEOUT);
    return new RrwebRig({ folder, site: await serveCases(cases), launched, browser, tab });
  }

  /** Leaves the page as it is at the end, recorded once more from the start, as the cases of ours are. */
  async run(one: LeakCase): Promise<void> {
    const { tab, site } = this.#of;
    await tab.goto(addressOf(site, one));
    for (const action of one.actions) await perform(tab, action);
    await tab.evaluate((type) => dispatchEvent(new Event(type)), FLUSH);
    await until('rrweb has handed over', async () => (await this.#said()).some(({ done }) => done));
  }

  /** All events since the last time. */
  async takeEvents(): Promise<unknown[]> {
    await this.#of.tab.goto('about:blank');
    const said = await this.#said();
    await (await this.#worker()).evaluate('void (said = [])');
    return said.flatMap(({ event }) => event ?? []);
  }

  async close(): Promise<void> {
    const { browser, launched, site, folder } = this.#of;
    await browser.close();
    await launched.close();
    await site.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  }

  async #said() {
    return saidSchema.parse(await (await this.#worker()).evaluate('said'));
  }

  async #worker() {
    const context = this.#of.tab.context();
    return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  }
}

/** In the top frame alone: in blank frames rrweb's own helper frames would set it off again without end. */
async function writeExtension(folder: string): Promise<string> {
  const stdin = { contents: RECORDER, resolveDir: import.meta.dirname };
  const bundle = { bundle: true, write: false, format: 'iife', target: 'es2022' } as const;
  const { outputFiles } = await build({ stdin, ...bundle });
  const manifest = {
    manifest_version: 3,
    name: 'rrweb',
    version: '1',
    background: { service_worker: 'worker.js' },
    content_scripts: [{ matches: ['<all_urls>'], js: ['recorder.js'], run_at: 'document_start' }],
  };
  await mkdir(folder);
  await writeFile(join(folder, 'recorder.js'), outputFiles[0]?.text ?? '');
  await writeFile(join(folder, 'worker.js'), WORKER);
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}
