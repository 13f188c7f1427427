import type { HelloReply } from '../messages/page';
import { decide } from '../policy/decide';
import { coverUrl } from './address';
import { Describer } from './describer';
import { NodeIds } from './dom/node-ids';
import { PageContent } from './dom/page-content';
import type { EventHub } from './event-hub';
import { deliver, isOrphan } from './extension';
import { FieldsWatch } from './fields-watch';
import { Gestures } from './gestures';
import { recordAll } from './interactions';
import { CauseFinder } from './interactions/cause';
import { Listeners } from './listeners';
import type { PageMemory } from './memory';
import { Courier } from './outbox/courier';
import { HoldBack } from './outbox/hold-back';
import { Outbox } from './outbox/outbox';
import type { Recording, TimelessEvent } from './recording';
import { Roots } from './roots';

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

/** A running recording of one document. */
export class Recorder {
  readonly #ending = new AbortController();
  readonly #options: RecorderOptions;
  readonly #outbox: Outbox;
  readonly #hold: HoldBack;
  readonly #gestures: Gestures;
  readonly #watch: FieldsWatch;
  readonly #paths: { close(): void };
  #isOpen = true;

  constructor(options: RecorderOptions) {
    const { grant, memory } = options;
    const { rules } = grant;
    this.#options = options;
    this.#watch = new FieldsWatch(memory, rules.captureKeys === 'text');
    this.#outbox = this.#createOutbox();
    this.#gestures = new Gestures(memory, () => this.#outbox);
    this.#hold = new HoldBack((lines) => {
      memory.release();
      for (const line of lines) this.#outbox.add(line);
    });
    const recording = this.#compose();
    const roots = new Roots(recording);
    const content = new PageContent(recording, (root) => roots.add(root));
    recording.beforeAction = () => content.beforeAction();
    this.#paths = recordAll(recording, () => this.#look());
    roots.watchDocument();
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
    const { grant, memory, hub } = this.#options;
    const { rules } = grant;
    const ids = new NodeIds();
    const describer = new Describer(ids, memory, this.#outbox, rules.captureKeys === 'text');
    const listeners = new Listeners(this.#ending.signal, {
      hub,
      isOpen: () => this.#isOpen,
      onError: () => this.#outbox.count('error'),
    });
    return {
      rules,
      listeners,
      ids,
      memory,
      watch: this.#watch,
      outbox: this.#outbox,
      hold: this.#hold,
      gestures: this.#gestures,
      cause: new CauseFinder(listeners),
      target: (element) => describer.target(element),
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
      courier: new Courier({ deliver, isOrphan, onStop }),
      beforeFlush: () => this.#beforeFlush(),
      stayingFrom: () => this.#gestures.pendingSince,
    });
  }

  #record(event: TimelessEvent, at = performance.now()): void {
    if (this.#isOpen) this.#outbox.add({ ...event, t: at });
  }

  /** Looks whether the policy still covers the page: its address, or that of the page around it, may have changed. */
  #look(): void {
    this.#isOpen = decide(this.#options.grant.rules, coverUrl()).record;
  }

  #beforeFlush(): void {
    this.#paths.close();
    const wasOpen = this.#isOpen;
    this.#look();
    if (wasOpen && !this.#isOpen) this.#outbox.revise(() => undefined);
    this.#watch.look();
  }

  /** Everything that is kept back is decided now. */
  #close(): void {
    this.#hold.close();
    this.#paths.close();
    this.#gestures.check();
  }
}
