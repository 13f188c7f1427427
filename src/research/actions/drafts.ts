import type { TraceEvent } from '../../trace/event';
import type { Action, Op, Place } from './action';
import type { Timeline } from './timeline';

/** An action being made: what it is done to is known by node id until the end. */
export interface Draft extends Omit<Action, 'step' | 'target' | 'effect'> {
  element?: number;
  /** The field that it changed, by node id. */
  fieldElement?: number;
}

type ClipboardSize = Extract<TraceEvent, { type: 'clipboard' }>['size'];

/** The event that a rule looks at, and where it stands in the trace. */
export interface Seen<E extends TraceEvent = TraceEvent> {
  event: E;
  index: number;
}

interface Begun {
  event: { t: number; page: number };
  index: number;
}

/** Actions found so far. */
export class Drafts {
  readonly #all: Draft[] = [];
  /** Values that fields are known to hold, by page and node id. */
  readonly values = new Map<string, string>();
  /** How much was last copied or cut, and whether what was last pasted is that. */
  clipboard: { size: ClipboardSize; isOwn: boolean } = { size: undefined, isOwn: false };
  /** Presses that have become a click. */
  readonly clicked = new WeakSet<Draft>();
  /** Elements that the pointer rested on since the last action. */
  trail: Place[] = [];

  constructor(readonly timeline: Timeline) {}

  get last(): Draft | undefined {
    return this.#all.at(-1);
  }

  get all(): readonly Draft[] {
    return this.#all;
  }

  /** Begins an action with an event. */
  begin(op: Op, { event, index }: Begun, more: Partial<Draft> = {}): Draft {
    return this.add(op, event, { events: [index], ...more });
  }

  add(op: Op, { t, page }: { t: number; page: number }, more: Partial<Draft>): Draft {
    const trail = this.trail.length > 0 ? { trail: this.trail } : {};
    this.trail = [];
    const draft: Draft = { t, until: t, page, op, ...trail, events: [], ...more };
    this.#all.push(draft);
    return draft;
  }

  /** The event belongs to an action that is there. */
  attach(draft: Draft | undefined, { event, index }: Seen): void {
    if (!draft) return;
    draft.events.push(index);
    draft.until = Math.max(draft.until, event.t);
  }

  drop(draft: Draft): void {
    const at = this.#all.lastIndexOf(draft);
    if (at >= 0) this.#all.splice(at, 1);
  }

  /** Puts an action at an earlier moment than the last. */
  moveTo(draft: Draft, t: number): void {
    draft.t = t;
    this.#all.sort((a, b) => a.t - b.t);
  }
}

export function isOn(
  draft: Draft | undefined,
  event: { page: number; target?: number | undefined },
): boolean {
  return draft !== undefined && draft.page === event.page && draft.element === event.target;
}

/** The target of an event as the element of an action. */
export function elementOf({ target }: { target?: number | undefined }): { element?: number } {
  return target === undefined ? {} : { element: target };
}
