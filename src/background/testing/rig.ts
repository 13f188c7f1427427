import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { ChunkReply, Hello, HelloReply, IncomingChunk } from '../../messages/page';
import type { PopupRequest, PopupState } from '../../messages/popup';
import type { SheetQuestion, SheetReply } from '../../messages/sheet';
import type { Fetch } from '../http';
import type { Log } from '../log';
import type { RedactNumbered } from '../redaction';
import { openDatabase } from '../store/database';
import { createWorker, type Worker } from '../worker';
import { FakeBrowser } from './fake-browser';
import { FakeCollector } from './fake-collector';
import { fakeSeal } from './fake-seal';
import { FakeTime } from './fake-time';
import { Life } from './life';

/** A policy with which recording is on. */
export const POLICY = {
  collectorUrl: 'https://collector.example',
  enrollmentToken: 'token',
  recipients: [`age1${'q'.repeat(58)}`],
  sites: ['https://app.example/*'],
  requireAcknowledgment: false,
  uploadDelayMinutes: 0,
};

/** One device: browser, disk and collector last, workers come and go. */
export class Rig {
  readonly time = new FakeTime();
  readonly browser = new FakeBrowser();
  readonly collector = new FakeCollector();
  readonly disk = new IDBFactory();
  /** Where style sheets are. */
  web: Fetch = () => Promise.reject(new TypeError('network'));
  /** Rejects while keys are broken. */
  seal: (bytes: Uint8Array) => Promise<Uint8Array> = fakeSeal;
  redactLine: RedactNumbered = (line) => ({ line, counts: {} });
  life = new Life();
  readonly failures: string[] = [];
  readonly #background = new Set<Promise<unknown>>();

  constructor(policy: Record<string, unknown> = POLICY) {
    if (Object.keys(policy).length > 0) this.browser.local.set('policy', policy);
  }

  /** A pause is stored and not over. */
  get paused(): boolean {
    const pause = this.browser.local.get('pause');
    const until = typeof pause === 'object' && pause !== null && 'until' in pause ? Number(pause.until) : 0;
    return until > this.time.now();
  }

  /** Starts a worker in place of the one before, which dies. */
  start(life = new Life()): Worker {
    this.life.die();
    this.life = life;
    this.#background.clear();
    const { browser, collector, disk, time } = this;
    const log = this.#log(life);
    const worker = createWorker({
      browser: browser.connect(life),
      openDatabase: (durability) => life.mortal(openDatabase(durability, { indexedDB: disk, IDBKeyRange })),
      redactLine: (...of) => this.redactLine(...of),
      redactor: '1',
      encrypt: (bytes) => life.step(() => this.seal(bytes)),
      fetch: (url, init) =>
        life.step(() => (url.endsWith('.css') ? this.web(url, init) : collector.fetch(url, init))),
      recorder: 'content.js',
      iconFor: (kind) => ({ 16: `${kind}.png` }),
      time: {
        now: () => time.now(),
        sleep: () => life.step(() => time.sleep()),
        after: (milliseconds, call) => time.after(milliseconds, () => life.alive && call()),
      },
      log,
      random: () => 0.5,
    });
    log.begun?.(worker.ready);
    return worker;
  }

  /** Waits for everything that the worker does by itself, and for what comes of that. */
  async settle(): Promise<void> {
    do {
      await Promise.race([Promise.all(this.#background), this.life.death]);
      await new Promise((resolve) => setTimeout(resolve, 1));
    } while (this.#background.size > 0 && this.life.alive);
  }

  #log(life: Life): Log {
    return {
      failed: (part, error) => life.alive && this.failures.push(`${part}: ${String(error)}`),
      begun: (work) => {
        if (!life.alive) return;
        this.#background.add(work);
        void work.then(() => this.#background.delete(work));
      },
    };
  }

  /** @param top address that the tab shows */
  greet(hello: Hello, url = hello.url, tab = 1, top = url): Promise<HelloReply> {
    const sender = { id: 'candor', url, tab: { id: tab, windowId: 1, incognito: false, url: top } };
    return this.#send<HelloReply>(hello, sender);
  }

  deliver(chunk: IncomingChunk, top = POLICY.sites[0]?.replace('*', '')): Promise<ChunkReply> {
    const sender = {
      id: 'candor',
      tab: { id: 1, windowId: 1, incognito: false, ...(top ? { url: top } : {}) },
    };
    return this.#send<ChunkReply>(chunk, sender);
  }

  askForSheet(question: SheetQuestion): Promise<SheetReply | undefined> {
    return this.#send(question, { id: 'candor', tab: { id: 1, windowId: 1, incognito: false } });
  }

  ask(kind: PopupRequest['kind'], url?: string): Promise<PopupState> {
    const request = url === undefined ? { kind } : { kind, url };
    return this.#send<PopupState>(request, { id: 'candor', url: 'chrome-extension://candor/popup.html' });
  }

  async #send<T>(message: unknown, sender: Parameters<FakeBrowser['listeners']['message']>[1]): Promise<T> {
    const answer = this.browser.listeners.message(structuredClone(message), sender);
    if (!answer) throw new Error('The worker did not answer.');
    return this.life.heard(answer as Promise<T>);
  }
}
