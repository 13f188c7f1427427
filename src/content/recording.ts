import type { DraftEvent } from '../messages/page';
import type { RecordingRules } from '../messages/rules';
import type { SheetReply } from '../messages/sheet';
import type { Cause } from '../trace/primitives';
import type { NodeIds } from './dom/node-ids';
import type { FieldsWatch } from './fields-watch';
import type { Gestures } from './gestures';
import type { CauseFinder } from './interactions/cause';
import type { Spots } from './interactions/spots';
import type { Listeners } from './listeners';
import type { PageMemory } from './memory';
import type { Mutations } from './mutations';
import type { HoldBack } from './outbox/hold-back';
import type { Outbox } from './outbox/outbox';
import type { WatchedElements } from './watched-elements';

/** What every part of a recorder works with. */
export interface Recording {
  rules: RecordingRules;
  listeners: Listeners;
  mutations: Mutations;
  ids: NodeIds;
  memory: PageMemory;
  watch: FieldsWatch;
  elements: WatchedElements;
  outbox: Outbox;
  hold: HoldBack;
  gestures: Gestures;
  cause: CauseFinder;
  spots: Spots;
  /** Describes an element unless nothing new can be said of it, and gives its node id. */
  target(element: Element): number;
  /** The same; what no person did can wait until the page is idle. */
  targetOf(element: Element, cause: Cause): number;
  /**
   * Asks for the text of a style sheet that the page may not read, from that place on. UTF-16 units.
   * @returns undefined when nothing may be recorded now
   */
  askForSheet(url: string, from: number): Promise<SheetReply | undefined>;
  /** Reports an event of now. */
  record(event: Timeless<DraftEvent>, at?: number): void;
  /** Called before anything that a person does to the page, at an element: the page content as it was is due. */
  beforeAction(at: Element): void;
}

type Timeless<T> = T extends unknown ? Omit<T, 't'> : never;
export type TimelessEvent = Timeless<DraftEvent>;
