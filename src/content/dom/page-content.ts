import { bodyOf, readyStateOf } from '../../privacy/dom-access';
import { wallClock } from '../clock';
import { whenIdle } from '../idle';
import type { Recording } from '../recording';
import { EVENT } from './rrweb-node';
import type { SerializeContext } from './serialize';
import { Snapshot } from './snapshot';
import { styledNames } from './style-text';

/** After the page has loaded, scripts get this long to draw before it is read. Milliseconds. */
const SETTLE = 300;

/**
 * Takes the one snapshot of the page: once it has loaded and settled, or right before the first thing a person does to
 * it, whichever comes first.
 */
export class PageContent {
  #snapshot: Snapshot | undefined;

  constructor(
    private readonly recording: Recording,
    private readonly onRoot: (root: ShadowRoot) => void,
  ) {}

  /** Begins to wait for the page to settle; `captureDom: "actions"` waits for an action alone. */
  watch(): void {
    const { captureDom } = this.recording.rules;
    if (captureDom !== 'full') return;
    const { signal } = this.recording.listeners;
    const settle = (): void => {
      const timer = setTimeout(() => this.#goOn(), SETTLE);
      signal.addEventListener('abort', () => clearTimeout(timer));
    };
    if (readyStateOf(document) === 'complete') settle();
    else this.recording.listeners.on('load', (event) => event.target === document && settle());
  }

  /** Something is about to be done to the page: the first slice is taken now. */
  beforeAction(): void {
    if (this.#snapshot || this.recording.rules.captureDom === 'none' || !bodyOf(document)) return;
    this.#begin().slice();
    this.#goOn();
  }

  #goOn(): void {
    if (this.recording.listeners.signal.aborted) return;
    const snapshot = this.#snapshot ?? this.#begin();
    if (snapshot.isDone) return;
    whenIdle(() => {
      if (!this.recording.listeners.signal.aborted && !snapshot.slice()) this.#goOn();
    });
  }

  #begin(): Snapshot {
    this.recording.watch.look();
    const timestamp = Math.round(wallClock());
    const data = { href: location.href, width: window.innerWidth, height: window.innerHeight };
    this.recording.record({ type: 'dom', event: { type: EVENT.meta, data, timestamp } });
    this.#snapshot = new Snapshot(document, this.#context(), {
      record: (event) => this.recording.record(event),
      onRoot: this.onRoot,
    });
    return this.#snapshot;
  }

  #context(): SerializeContext {
    const { ids, memory, rules, outbox } = this.recording;
    return { ids, memory, rules, styled: styledNames([document]), count: (rule) => outbox.count(rule) };
  }
}
