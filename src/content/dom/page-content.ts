import type { DraftLine } from '../../messages/page';
import {
  bodyOf,
  documentElementOf,
  hasAttr,
  queryAll,
  readyStateOf,
  visibilityOf,
} from '../../privacy/dom-access';
import { wallClock } from '../clock';
import { whenIdle } from '../idle';
import { type Cancel, later } from '../later';
import type { Recording } from '../recording';
import { STATEFUL } from '../watched-elements';
import { CrossOriginSheets } from './cross-origin-sheets';
import { Dirty } from './dirty';
import { Fields } from './fields';
import { LateRoots } from './late-roots';
import { MaskedTyping } from './masked-typing';
import { Pace } from './pace';
import { EVENT } from './rrweb-node';
import { Sampler } from './sampler';
import { Scrolls } from './scrolls';
import type { SerializeContext } from './serialize';
import { Sheets } from './sheets';
import { Told } from './told';
import { type RrwebEvent, Writer } from './writer';

/** After the page has loaded, scripts get this long to draw before it is read. Milliseconds. */
const SETTLE = 300;
/** Time that reading may take while an event of a person waits; idle work has its own. Milliseconds. */
const SLICE = 8;
/** Of a slice, what reading the rules of style sheets and looking for new shadow roots may take. Milliseconds. */
const [SHEETS, ROOTS] = [3, 2];
/** The same of sheets while a person waits for what they did; the roots around it are known. */
const SHEETS_IN_PATH = 1;
/** Where changes are read before actions alone, what has left the page is let go this often. Milliseconds. */
const LET_GO = 5_000;

/** Style sheets and fields change without a sign, so they are looked at this often. Milliseconds. */
const LOOK = 2_500;

type DomLine = Extract<DraftLine, { type: 'dom' }>;

/**
 * Records the page as it is: once it has loaded and settled, then what has changed, in idle time; and before anything
 * that a person does to it, so that every action has the page that it was done on.
 */
export class PageContent {
  readonly #recording: Recording;
  readonly #told = new Told();
  readonly #writer = new Writer((event) => this.#record(event));
  readonly #dirty: Dirty;
  readonly #sheets: Sheets;
  readonly #fields: Fields;
  readonly #scrolls: Scrolls;
  readonly #lateRoots: LateRoots;
  readonly #typing = new MaskedTyping();
  readonly #sampler: Sampler;
  #cancel: Cancel | undefined;
  readonly #pace = new Pace();
  /** A slice of reading is about to come. */
  #isGoing = false;
  /** The page may be read: it has loaded and settled, or something was done to it. */
  #isOpen = false;
  /** The page is read as it is right before what is being handled. */
  #isBefore = false;
  /** Time of the latest event. `performance.now()` */
  #toldAt = 0;
  /** What is left of a reading that an action should have had. */
  #isLate = false;

  constructor(recording: Recording, onRoot: (root: ShadowRoot) => void) {
    this.#recording = recording;
    const { listeners, mutations, hold, ids, outbox } = recording;
    const parts = { told: this.#told, writer: this.#writer };
    this.#dirty = new Dirty(mutations, () => this.#schedule());
    this.#sheets = new Sheets({
      ...parts,
      ids,
      crossOrigin: new CrossOriginSheets({
        ask: recording.askForSheet,
        onAnswer: () => this.#schedule(),
        count: (rule) => outbox.count(rule),
      }),
      retell: (owner) => this.#dirty.retell(owner),
      restyle: (name) => this.#restyle(name),
    });
    this.#fields = new Fields({
      ...parts,
      held: () => hold.field,
      tellHeld: (data) => hold.accompany(this.#lineOf({ type: EVENT.incremental, data })),
    });
    this.#scrolls = new Scrolls(recording, this.#told, () => this.#schedule());
    this.#sampler = new Sampler({
      ...parts,
      dirty: this.#dirty,
      contextOf: () => this.#newContext(),
      onRoot: (root) => {
        this.#dirty.observe(root);
        // A full snapshot tells by itself what has scrolled.
        if (!this.#sampler.context.isSnapshot) this.#scrolls.addRoot(root);
        onRoot(root);
      },
    });
    this.#lateRoots = new LateRoots(onRoot);
    // Popovers open and close without a change of the nodes.
    listeners.onAny('toggle', () => this.#schedule());
    listeners.signal.addEventListener('abort', () => this.#cancel?.());
  }

  /** Begins to wait for the page to settle; `captureDom: "actions"` waits for an action alone. */
  watch(): void {
    const { listeners, rules } = this.#recording;
    if (rules.captureDom !== 'full') return;
    this.#lookAgain();
    const settle = (): void => {
      const cancel = later(SETTLE, () => this.#open());
      listeners.signal.addEventListener('abort', cancel);
    };
    if (readyStateOf(document) === 'complete') settle();
    else listeners.on('load', (event) => event.target === document && settle());
  }

  /** Something is about to be done to the page, at an element: what is near it is read now. */
  beforeAction(near: Element): void {
    const { rules, outbox } = this.#recording;
    if (rules.captureDom === 'none' || !bodyOf(document) || outbox.isFull) return;
    this.#begin();
    this.#isOpen = true;
    this.#isBefore = true;
    this.#isLate = !this.#read(SLICE, near);
    this.#isBefore = false;
    if (this.#isLate) this.#goOn();
  }

  /** The recording may have missed what was told of late. */
  beginAnew(): void {
    if (this.#sampler.hasBegun) this.#sampler.begin(document);
    this.#schedule();
  }

  /** What a field holds is told as it is now, if the recording has the field. */
  lookAt(field: Element): void {
    this.#fields.look([field], this.#sampler.context);
  }

  /** What somebody typed is about to be judged: what was masked because it repeats it is told. */
  retellTyping(): void {
    const { texts, attributes } = this.#typing.take(this.#recording.memory.held);
    for (const text of texts) this.#dirty.retellText(text);
    for (const [owner, name] of attributes) this.#dirty.retellAttribute(owner, name);
    this.#schedule();
  }

  /** A shadow root was come upon. */
  addRoot(root: ShadowRoot): void {
    if (!this.#sampler.hasBegun) return;
    this.#dirty.observe(root);
    this.#scrolls.addRoot(root);
    this.#sampler.addRoot(root);
  }

  /** Now and then, as long as it is recorded. */
  #lookAgain(): void {
    later(LOOK, () => {
      if (this.#recording.listeners.signal.aborted) return;
      this.#lookAgain();
      if (performance.now() >= this.#pace.due && this.#isOpen && visibilityOf(document) === 'visible')
        this.#goOn();
    });
  }

  #open(): void {
    if (this.#isOpen) return;
    this.#isOpen = true;
    this.#goOn();
  }

  /** Something has changed. */
  #schedule(): void {
    if (this.#cancel !== undefined || !this.#isOpen) return;
    const readsAlone = this.#recording.rules.captureDom === 'full';
    const wait = readsAlone ? Math.max(0, this.#pace.due - performance.now()) : LET_GO;
    this.#cancel = later(wait, () => {
      this.#cancel = undefined;
      if (readsAlone) return this.#goOn();
      this.#dirty.sweep();
      this.#scrolls.sweep();
    });
  }

  #wait(): void {
    this.#pace.rest(performance.now());
    this.#schedule();
  }

  /** Reads for a slice once the page is idle, and again until all is read; once at a time. */
  #goOn(): void {
    const { signal } = this.#recording.listeners;
    if (signal.aborted || this.#isGoing) return;
    this.#isGoing = true;
    whenIdle((idle) => {
      this.#isGoing = false;
      if (signal.aborted) return;
      // What has changed meanwhile is read once what was read before has left.
      if (this.#recording.outbox.isFull) return this.#wait();
      this.#begin();
      const start = performance.now();
      const isDone = this.#read(idle);
      this.#pace.work(performance.now() - start);
      if (!isDone) return this.#goOn();
      this.#isLate = false;
      this.#pace.rest(performance.now());
    });
  }

  /** Reads for one slice: nodes first, then what changes without a sign. Returns whether all changed nodes are read. */
  #read(budget: number, near?: Element): boolean {
    const now = performance.now();
    const end = now + budget;
    const isTyping = this.#recording.memory.isHolding(now);
    this.#sampler.context.typing = isTyping ? this.#typing : undefined;
    // What another frame's typing was masked for stays so.
    if (!isTyping) this.#typing.forget();
    const isDone = this.#sampler.slice(budget, near);
    if (!isDone) return false;
    const { elements } = this.#recording;
    const roots = [document, ...elements.roots()];
    this.#scrolls.tell(this.#writer);
    this.#fields.look(elements.all(STATEFUL), this.#sampler.context);
    this.#sheets.look(roots, Math.min(end, performance.now() + (near ? SHEETS_IN_PATH : SHEETS)));
    // Large sheets take more than their time: roots have theirs all the same.
    if (!near) this.#lateRoots.look(roots, performance.now() + ROOTS);
    return this.#dirty.isEmpty;
  }

  #begin(): void {
    if (this.#sampler.hasBegun) return;
    this.#recording.watch.look();
    this.#dirty.observe(document);
    this.#sampler.begin(document);
  }

  #record(event: RrwebEvent): void {
    const { t, ...line } = this.#lineOf(event);
    this.#recording.record(line, t);
  }

  /** What an action was done on is of the action's time, as long as that leaves everything in order. */
  #lineOf(event: RrwebEvent): DomLine {
    const now = performance.now();
    this.#toldAt = Math.max(this.#toldAt, this.#isBefore ? this.#recording.listeners.now : now);
    const timestamp = Math.round(wallClock() - (now - this.#toldAt));
    const late = this.#isLate ? { late: true as const } : {};
    return { type: 'dom', event: { ...event, timestamp }, ...late, t: this.#toldAt };
  }

  /** Sheets stand before what they draw, as a rule: only the root has been told by then. */
  #restyle(name: string): void {
    const { ids } = this.#recording;
    const [root, body] = [documentElementOf(document), bodyOf(document)];
    const isBodyTold = this.#told.has(ids.known(body ?? document) ?? 0);
    const roots = isBodyTold ? [document, ...this.#recording.elements.roots()] : [];
    const owners = roots.flatMap((one) => queryAll(one, `[${name}]`));
    if (!isBodyTold && root && hasAttr(root, name)) owners.push(root);
    for (const owner of owners) this.#dirty.retellAttribute(owner, name);
  }

  /** For a full snapshot, with which a replayer forgets all that it held. */
  #newContext(): SerializeContext {
    const { ids, memory, rules, outbox } = this.#recording;
    this.#sheets.begin();
    return {
      ids,
      memory,
      rules,
      styled: this.#sheets.styled,
      fields: new WeakMap(),
      isSnapshot: true,
      typing: undefined,
      sheets: this.#sheets,
      count: (rule) => outbox.count(rule),
    };
  }
}
