import * as z from 'zod';
import type { SessionEvent } from '../../trace/event';

const tabState = z.strictObject({
  window: z.int(),
  index: z.int(),
  /** False while it is still blank: it may yet show anything. */
  covered: z.boolean(),
  /** Set until the opening is told, if it happened in this session. Wall-clock milliseconds since the epoch. */
  openedAt: z.number().optional(),
  opener: z.int().optional(),
});

const windowState = z.strictObject({
  openedAt: z.number().optional(),
  /** The tab in front, where it is covered or still blank. */
  front: z.strictObject({ tab: z.int(), since: z.number(), told: z.boolean() }).optional(),
  /** Its front was a covered tab that went, and no other came: if the window closes now, it went with that tab. */
  emptied: z.boolean(),
});

/**
 * What the worker remembers of tabs and windows during one session: ids and times, no address and no title, and
 * nothing at all of tabs that show anything else than covered sites.
 */
export const browserState = z.strictObject({
  session: z.string(),
  tabs: z.record(z.string(), tabState),
  windows: z.record(z.string(), windowState),
  focus: z.strictObject({ window: z.int(), since: z.number(), told: z.boolean() }).optional(),
});

export type BrowserState = z.infer<typeof browserState>;
type WindowState = z.infer<typeof windowState>;

type WithoutTime<T> = T extends unknown ? Omit<T, 't'> : never;
type BrowserLine = WithoutTime<Extract<SessionEvent, { type: 'tab' | 'window' }>>;

/** A line with its moment in wall-clock milliseconds since the epoch. */
export interface Told {
  at: number;
  line: BrowserLine;
}

/** What a tab shows: a site of the policy, nothing yet, or something that must not be told. */
export type Sight = 'covered' | 'blank' | 'uncovered';

/** One step in the course of tabs and windows: what is remembered, and what is told of it. */
export class Course {
  readonly state: BrowserState;
  /** When it happened: wall-clock milliseconds since the epoch. */
  readonly at: number;
  readonly told: Told[] = [];

  constructor(state: BrowserState, at: number) {
    this.state = structuredClone(state);
    this.at = at;
  }

  tell(line: BrowserLine, at = this.at): void {
    this.told.push({ at, line });
  }

  window(id: number): WindowState {
    this.state.windows[id] ??= { emptied: false };
    return this.state.windows[id];
  }

  isCovered(tab: number | undefined): boolean {
    return tab !== undefined && this.state.tabs[tab]?.covered === true;
  }

  /** The window's front is a tab that may be told of. */
  showsCovered(window: number): boolean {
    return this.isCovered(this.state.windows[window]?.front?.tab);
  }
}
