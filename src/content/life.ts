import type { Hello, ToPage } from '../messages/page';
import { coverUrl, framePath } from './address';
import { readClock } from './clock';
import { askToRecord, isOrphan, onWord } from './extension';
import type { PageMemory } from './memory';
import { type Recorder, startRecorder } from './recorder';

/** Signs that a person is there again, after the session had ended for lack of them. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/**
 * The life of the recorder in one document: asks, records while it may, stops when told, asks again when a person comes
 * back. Until the worker has said yes nothing is listened to or kept.
 */
export class Life {
  #recorder: Recorder | undefined;
  #asking = false;
  readonly #over = new AbortController();

  constructor(private readonly memory: PageMemory) {}

  /** Whether this run still has an extension to talk to and was not told to stop. */
  get isAlive(): boolean {
    return !this.#over.signal.aborted && !isOrphan();
  }

  begin(): void {
    const { signal } = this.#over;
    onWord((word) => this.#hear(word), signal);
    window.addEventListener('pagehide', () => this.#recorder?.flushAtOnce(), { capture: true, signal });
    window.addEventListener('pageshow', (event) => event.persisted && void this.#restart(), {
      capture: true,
      signal,
    });
    this.#whenSeen(() => void this.#ask());
  }

  /** Pages that are prerendered or loaded in the background are nobody's work until they are shown. */
  #whenSeen(then: () => void): void {
    if (isSeen()) {
      then();
      return;
    }
    const { signal } = this.#over;
    const look = (): void => {
      if (!isSeen()) return;
      document.removeEventListener('visibilitychange', look);
      document.removeEventListener('prerenderingchange', look);
      then();
    };
    document.addEventListener('visibilitychange', look, { signal });
    document.addEventListener('prerenderingchange', look, { signal });
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#recorder || !this.isAlive) return;
    this.#asking = true;
    try {
      const hello = this.#hello();
      const reply = await askToRecord(hello);
      if (!this.isAlive) return;
      if (reply.record)
        this.#recorder = startRecorder(reply, hello.document, this.memory, () => this.#ended());
      else this.#end();
    } catch {
      this.#end();
    } finally {
      this.#asking = false;
    }
  }

  #hello(): Hello {
    return {
      kind: 'hello',
      document: randomId(),
      url: location.href,
      coverUrl: coverUrl(),
      title: this.memory.mask(document.title),
      language: document.documentElement?.lang ?? '',
      framePath: framePath(),
      viewport: { width: window.innerWidth, height: window.innerHeight },
      devicePixelRatio: window.devicePixelRatio,
      timeOrigin: performance.timeOrigin,
      navigation: navigationKind(),
      clock: readClock(),
    };
  }

  async #hear(word: ToPage['kind']): Promise<void> {
    if (word === 'flush') return this.#recorder?.flush();
    const recorder = this.#recorder;
    this.#recorder = undefined;
    if (word === 'stop') this.#end();
    else this.#askAtSignOfLife();
    await recorder?.stop();
  }

  /** Back from the back-forward cache: a new page of the recording, with a new snapshot. */
  async #restart(): Promise<void> {
    const recorder = this.#recorder;
    this.#recorder = undefined;
    await recorder?.stop();
    await this.#ask();
  }

  /** The worker takes nothing more for this session. Another may have begun. */
  #ended(): void {
    this.#recorder = undefined;
    if (isOrphan()) this.#end();
    else this.#askAtSignOfLife();
  }

  #askAtSignOfLife(): void {
    const waiting = new AbortController();
    const signal = AbortSignal.any([waiting.signal, this.#over.signal]);
    for (const type of SIGNS_OF_LIFE) {
      const back = (event: Event): void => {
        if (!event.isTrusted) return;
        waiting.abort();
        void this.#ask();
      };
      window.addEventListener(type, back, { capture: true, passive: true, signal });
    }
  }

  #end(): void {
    this.#over.abort();
  }
}

function isSeen(): boolean {
  return document.visibilityState === 'visible' && !isPrerendering();
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/** `crypto.randomUUID` exists in secure contexts only. */
function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = Array.from(bytes, (byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  }).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

function navigationKind(): Hello['navigation'] {
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  if (type === 'reload') return 'reload';
  return type === 'back_forward' ? 'traverse' : 'load';
}
