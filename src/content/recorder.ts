import type { DraftLine, HelloReply } from '../messages/page';
import type { SheetReply } from '../messages/sheet';
import { coverUrl } from './address';
import { isInBlock, outsideBlocks } from './deep-target';
import { Describer } from './describer';
import { NodeIds } from './dom/node-ids';
import { PageContent } from './dom/page-content';
import type { EventHub } from './event-hub';
import { askForSheet, deliver, isOrphan } from './extension';
import { FieldsWatch } from './fields-watch';
import { Gestures } from './gestures';
import { recordAll, type Settling } from './interactions';
import { CauseFinder } from './interactions/cause';
import { Spots } from './interactions/spots';
import { Listeners } from './listeners';
import type { PageMemory } from './memory';
import { Mutations } from './mutations';
import { Courier } from './outbox/courier';
import { HoldBack } from './outbox/hold-back';
import { Outbox } from './outbox/outbox';
import { PrivateText } from './private-text';
import type { Recording, TimelessEvent } from './recording';
import { Roots } from './roots';
import { ShadowHosts } from './shadow-hosts';
import { Spaces } from './spaces';
import { WatchedElements } from './watched-elements';

export type Grant = Extract<HelloReply, { record: true }>;

export interface RecorderOptions {
  grant: Grant;
  /** Id of this document, as told to the worker. */
  document: string;
  memory: PageMemory;
  hub: EventHub;
  /** The worker takes nothing more from this page. */
  onEnd(): void;
}

const isFrame = window.top !== window;
/** What may close the tab: its frame's lines are gone unless they have left by then. */
const LAST_ACTS: ReadonlySet<TimelessEvent['type']> = new Set(['click', 'submit']);

/** A running recording of one document. */
export class Recorder {
  readonly #ending = new AbortController();
  readonly #mutations = new Mutations(this.#ending.signal);
  readonly #elements = new WatchedElements(this.#mutations);
  readonly #options: RecorderOptions;
  readonly #outbox: Outbox;
  readonly #hold: HoldBack;
  readonly #gestures: Gestures;
  readonly #ids = new NodeIds();
  readonly #describer: Describer;
  readonly #listeners: Listeners;
  readonly #watch: FieldsWatch;
  readonly #private: PrivateText;
  readonly #settling: Settling;
  readonly #content: PageContent;
  readonly #covered: RegExp;
  #isOpen = true;

  constructor(options: RecorderOptions) {
    const { grant, memory, hub } = options;
    const { rules } = grant;
    this.#options = options;
    this.#covered = new RegExp(rules.covered);
    this.#listeners = new Listeners(this.#ending.signal, {
      hub,
      isTold: (event) => this.#isOpen && !isInBlock(event),
      onError: () => this.#outbox.count('error'),
    });
    this.#watch = new FieldsWatch(memory, this.#elements, rules.captureKeys === 'text');
    this.#private = new PrivateText(memory, this.#elements);
    this.#outbox = this.#createOutbox();
    this.#describer = new Describer(
      this.#ids,
      memory,
      (line) => this.#add(line),
      rules.captureKeys === 'text',
      new ShadowHosts(this.#mutations),
      this.#listeners,
      new Spaces(this.#mutations),
    );
    this.#gestures = new Gestures(
      memory,
      () => this.#outbox,
      () => this.#describer.forget(),
    );
    this.#hold = new HoldBack(
      (lines) => {
        content.retellTyping();
        this.#outbox.mask();
        memory.release();
        for (const line of lines) this.#add(line);
      },
      (field) => content.lookAt(field),
    );
    const recording = this.#compose();
    const roots = new Roots(recording, (root) => content.addRoot(root));
    const content = new PageContent(recording, (root) => roots.add(root));
    this.#content = content;
    recording.beforeAction = (at) => {
      // A keypad's field may be newer than the last look.
      this.#watch.look();
      // The page may move what is private in answer to it.
      this.#private.look();
      content.beforeAction(at);
    };
    // Before anything is told of a press, the shadow trees that it is in are known, and the secret fields in them.
    roots.watchDocument();
    this.#settling = recordAll(recording, () => this.#look());
    content.watch();
  }

  /** Sends what is there. */
  flush(): Promise<void> {
    return this.#outbox.flush();
  }

  /** The page goes away: sends what is there without waiting. */
  flushAtOnce(): void {
    this.#close();
    this.#outbox.flushAtOnce();
  }

  /** Detaches from the page at once, then sends what is there. */
  async stop(): Promise<void> {
    this.#close();
    this.#ending.abort();
    await this.#outbox.flush();
  }

  #compose(): Recording {
    const { grant, memory } = this.#options;
    const { rules } = grant;
    return {
      rules,
      listeners: this.#listeners,
      mutations: this.#mutations,
      ids: this.#ids,
      memory,
      watch: this.#watch,
      elements: this.#elements,
      outbox: this.#outbox,
      hold: this.#hold,
      gestures: this.#gestures,
      cause: new CauseFinder(this.#listeners),
      spots: new Spots(),
      target: (element) => this.#describer.target(outsideBlocks(element)),
      targetOf: (element, cause) =>
        this.#describer[cause === 'user' ? 'target' : 'later'](outsideBlocks(element)),
      askForSheet: (url, from) => this.#askForSheet(url, from),
      record: (event, at) => this.#record(event, at),
      beforeAction: () => {},
    };
  }

  #createOutbox(): Outbox {
    const { grant, document, memory, onEnd } = this.#options;
    const onStop = (): void => {
      if (this.#ending.signal.aborted) return;
      this.#ending.abort();
      onEnd();
    };
    return new Outbox({
      session: grant.session,
      page: grant.page,
      document,
      memory,
      isFrame,
      courier: new Courier({ deliver, isOrphan, onStop }),
      beforeFlush: () => this.#beforeFlush(),
      stayingFrom: () => this.#gestures.pendingSince,
      hoveringFrom: () => this.#gestures.hoveringSince,
    });
  }

  async #askForSheet(url: string, from: number): Promise<SheetReply | undefined> {
    if (!this.#isOpen || this.#ending.signal.aborted) return undefined;
    const { grant, document } = this.#options;
    const { session, page } = grant;
    return await askForSheet({ kind: 'sheet', session, page, document, url, from });
  }

  #record(event: TimelessEvent, at = performance.now()): void {
    if (!this.#isOpen) return;
    this.#outbox.add({ ...event, t: at });
    if (isFrame && LAST_ACTS.has(event.type)) void this.#outbox.flush();
  }

  /** Descriptions and lines that were held back, too, are told only while the policy covers the page. */
  #add(line: DraftLine): void {
    if (this.#isOpen) this.#outbox.add(line);
  }

  /**
   * Looks whether the policy still covers the page: its address, or that of the page around it, may have changed.
   * @returns whether it has just ceased to
   */
  #look(): boolean {
    const wasOpen = this.#isOpen;
    this.#isOpen = this.#covered.test(coverUrl());
    // What was read meanwhile was not told.
    if (this.#isOpen && !wasOpen) this.#content.beginAnew();
    const hasClosed = wasOpen && !this.#isOpen;
    if (hasClosed) {
      this.#hold.discard();
      this.#options.memory.release();
      // What is spoken of after it is covered again is described again.
      this.#describer.forget();
    }
    return hasClosed;
  }

  #beforeFlush(): void {
    this.#settling.settle();
    this.#describer.settle();
    if (this.#look()) this.#outbox.revise(() => undefined);
    this.#watch.look();
    this.#private.look();
  }

  /** Everything that is kept back is decided now. */
  #close(): void {
    this.#settling.finish();
    this.#hold.close();
    this.#gestures.check();
  }
}
