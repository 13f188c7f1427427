import type { FramePlace, Hello, HelloReply, Word } from '../messages/page';
import { attribute, documentElementOf, visibilityOf } from '../privacy/dom-access';
import { Echoes } from '../privacy/echoes';
import { coverUrl, framePath } from './address';
import { readClock } from './clock';
import { EventHub, type HeardType } from './event-hub';
import { answerWorker, askToRecord, isOrphan } from './extension';
import { FieldsWatch } from './fields-watch';
import { framePlace, isAround } from './frame-place';
import { navigationKind } from './interactions/navigation/arrival';
import { onNavigation } from './interactions/navigation/listen';
import { later } from './later';
import type { PageMemory } from './memory';
import { Mutations } from './mutations';
import { framesHere, globalIn } from './near-worlds';
import { PrivateText } from './private-text';
import { Recorder } from './recorder';
import { shadowRootsNow } from './shadow-hosts';
import { WatchedElements } from './watched-elements';

/** Signs that a person is there again, after the session had ended for lack of them. */
const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel'] as const;

/** Pauses before a question that nobody answered is asked again. Milliseconds. */
const RETRIES = [250, 1_000, 4_000];

/** The page may navigate into the policy's sites without loading anything. */
const NOT_COVERED = ['not-covered', 'excluded'];

/**
 * The life of the recorder in one document: asks, records while it may, stops when told, asks again when a person comes
 * back. Until the worker has said yes nothing that happens is looked at or kept.
 */
export class Life {
  readonly #memory: PageMemory;
  #recorder: Recorder | undefined;
  #asking = false;
  /** Whether this document may be recorded, once that is known: then it knows what is private in it. */
  #isGranted: boolean | undefined;
  /** Questions in a row that nobody answered. */
  #unheard = 0;
  readonly #over = new AbortController();
  readonly #hub = new EventHub(this.#over.signal);

  constructor(memory: PageMemory) {
    this.#memory = memory;
  }

  /** Whether this run still has an extension to talk to and was not told to stop. */
  get isAlive(): boolean {
    return !this.#over.signal.aborted && !isOrphan();
  }

  begin(): void {
    const answers = {
      onWord: (word: Word['kind']) => this.#hear(word),
      placeOf: (path: readonly number[]) => this.#placeOf(path),
    };
    answerWorker(answers, this.#over.signal);
    this.#on('pagehide', () => this.leave());
    this.#on('pageshow', (event) => {
      if (event instanceof PageTransitionEvent && event.persisted) void this.#restart();
    });
    if (isSeen()) void this.#ask();
    else this.#askWhenSeen();
  }

  /**
   * The page goes away: sends all there is. When a tab closes, browsers drop what its frames send after the page around
   * them has gone; so those of its own origin go first, with it.
   */
  leave(): void {
    this.#recorder?.flushAtOnce();
    for (const frame of framesHere()) globalIn(frame, 'candorLife')?.leave();
  }

  /** Pages that are prerendered or loaded in the background are nobody's work until they are shown. */
  #askWhenSeen(): void {
    this.#askAt((ask, signal) => {
      const look = (): void => {
        if (isSeen()) ask();
      };
      this.#on('visibilitychange', look, signal);
      Document.prototype.addEventListener.call(document, 'prerenderingchange', look, { signal });
    });
  }

  async #ask(): Promise<void> {
    if (this.#asking || this.#recorder || !this.isAlive) return;
    this.#asking = true;
    // What is private may have changed since the last answer.
    this.#isGranted = undefined;
    try {
      const hello = this.#hello();
      const reply = await askToRecord(hello);
      if (this.isAlive) this.#answered(reply, hello.document);
    } catch {
      this.#unanswered();
    } finally {
      this.#asking = false;
    }
  }

  /** A worker that was just being ended answers when it is asked again; one that stays silent, when somebody is there. */
  #unanswered(): void {
    if (isOrphan()) {
      this.#end();
      return;
    }
    const delay = RETRIES[this.#unheard++];
    if (delay === undefined) this.#askAtSignOfLife();
    else later(delay, () => void this.#ask());
  }

  #answered(reply: HelloReply | undefined, document: string): void {
    const memory = this.#memory;
    this.#unheard = 0;
    if (reply?.record) {
      this.#isGranted = true;
      const onEnd = (): void => this.#ended();
      this.#recorder = new Recorder({ grant: reply, document, memory, hub: this.#hub, onEnd });
    } else if (reply?.selectors) {
      memory.marks.use(reply.selectors);
      later(0, () => void this.#ask());
    } else if (reply && NOT_COVERED.includes(reply.reason)) {
      this.#isGranted = false;
      this.#askAtNextAddress();
    } else this.#end();
  }

  /** Nothing that a field or a private part holds may be told by title or address, whatever the policy keeps. */
  #hello(): Hello {
    const echoes = new Echoes();
    const { fields, marks } = this.#memory;
    const looking = new AbortController();
    const elements = new WatchedElements(new Mutations(looking.signal));
    for (const root of shadowRootsNow()) elements.addRoot(root);
    new FieldsWatch({ fields, marks, echoes }, elements, false).look();
    new PrivateText({ marks, echoes }, elements).look();
    looking.abort();
    const mask = (text: string): string => this.#memory.mask(echoes.mask(text));
    return {
      kind: 'hello',
      document: randomId(),
      url: mask(location.href),
      coverUrl: coverUrl(),
      title: mask(marks.title),
      language: mask(attributeOfRoot('lang')),
      framePath: framePath(),
      viewport: { width: window.innerWidth, height: window.innerHeight },
      devicePixelRatio: window.devicePixelRatio,
      timeOrigin: performance.timeOrigin,
      navigation: navigationKind(),
      selectors: marks.selectors,
      clock: readClock(),
    };
  }

  #placeOf(path: readonly number[]): FramePlace | undefined {
    if (this.#isGranted === false || !isAround(path)) return undefined;
    return this.#isGranted ? framePlace(path, this.#memory.marks) : 'unknown';
  }

  async #hear(word: Word['kind']): Promise<void> {
    if (word === 'flush') return this.#recorder?.flush();
    const recorder = this.#recorder;
    this.#recorder = undefined;
    const stopped = recorder?.stop();
    if (word === 'stop') this.#end();
    else this.#askAtSignOfLife();
    await stopped;
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
    this.#askAt((ask, signal) => {
      for (const type of SIGNS_OF_LIFE) this.#on(type, ask, signal);
    });
  }

  #askAtNextAddress(): void {
    this.#askAt(onNavigation);
  }

  /** Asks once, when it is time to. @param wait listens for that until the signal */
  #askAt(wait: (ask: () => void, signal: AbortSignal) => void): void {
    const waiting = new AbortController();
    const ask = (): void => {
      waiting.abort();
      void this.#ask();
    };
    wait(ask, AbortSignal.any([waiting.signal, this.#over.signal]));
  }

  #on(type: HeardType, then: (event: Event) => void, signal: AbortSignal = this.#over.signal): void {
    this.#hub.on(type, (event) => event.isTrusted && then(event), signal);
  }

  #end(): void {
    this.#over.abort();
  }
}

function attributeOfRoot(name: string): string {
  const root = documentElementOf(document);
  return root ? attribute(root, name) : '';
}

function isSeen(): boolean {
  return visibilityOf(document) === 'visible' && !isPrerendering();
}

function isPrerendering(): boolean {
  return 'prerendering' in document && document.prerendering === true;
}

/**
 * A random UUID, which every blob's address ends in (File API): `crypto.randomUUID` exists in secure contexts only. The
 * address of this empty one goes with the document.
 */
function randomId(): string {
  return URL.createObjectURL(new Blob()).slice(-36);
}
