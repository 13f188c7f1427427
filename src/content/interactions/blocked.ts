import { visibilityOf } from '../../privacy/dom-access';
import { type Cancel, later } from '../later';
import type { Recording } from '../recording';

/** How often it is looked whether the page still runs. Milliseconds. */
const BEAT = 250;
/** It is looked for this long after somebody did something: a dialog often follows an answer from a server. */
const WATCH = 5_000;
/** A look that is late by more tells that the page stood still. Browsers hold timers back by up to a second. */
const LATE = 1_000;

const BEGINS = ['pointerdown', 'pointerup', 'keydown', 'keyup', 'click', 'change', 'submit', 'drop'] as const;

/**
 * `blocked`: the page stood still. Dialogs (alert, confirm, prompt, leave this page?) cannot be heard, but while one is
 * open no task of the page runs. Nothing runs here either unless somebody has just done something.
 * @returns looks whether the page stood still until now, to be called when it goes away
 */
export function recordBlocked(recording: Recording): () => void {
  const pulse = new Pulse((from, to) => recording.record({ type: 'blocked', from, to, inferred: true }, to));
  const { listeners } = recording;
  listeners.onEach(BEGINS, () => pulse.begin());
  listeners.onEach(['pointermove', 'input', 'focusin', 'blur'], () => pulse.look());
  listeners.on('visibilitychange', () => {
    pulse.look();
    // Timers of hidden pages are late by minutes.
    if (visibilityOf(document) === 'hidden') pulse.stop();
  });
  listeners.signal.addEventListener('abort', () => pulse.stop());
  return () => pulse.look();
}

/** Beats for a while after it was begun, and tells of beats that came late. */
class Pulse {
  readonly #onStill: (from: number, to: number) => void;
  #last = 0;
  #until = 0;
  #cancel: Cancel | undefined;

  /** @param onStill is told from when to when nothing ran: `performance.now()` */
  constructor(onStill: (from: number, to: number) => void) {
    this.#onStill = onStill;
  }

  begin(): void {
    this.look();
    this.#last = performance.now();
    this.#until = this.#last + WATCH;
    this.#cancel ??= later(BEAT, this.#beat);
  }

  /** The page runs now. Did it since the last look? */
  look(): void {
    if (this.#cancel === undefined) return;
    const now = performance.now();
    const from = this.#last;
    this.#last = now;
    if (now - from > BEAT + LATE) this.#onStill(from, now);
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  readonly #beat = (): void => {
    this.look();
    this.#cancel = performance.now() < this.#until ? later(BEAT, this.#beat) : undefined;
  };
}
