import { isConnected } from '../../privacy/dom-access';
import type { PageChanges } from '../changes';
import { closedRoot, deepTarget } from '../deep-target';
import { type Cancel, later } from '../later';
import type { Recording } from '../recording';
import { placeOf } from './place';

/** The pointer rests on an element when it has been on it for this long. Milliseconds. */
const REST = 100;
/** A page answers to a pointer within this time. Milliseconds. */
const ANSWER = 600;
/** A page that changed this shortly before changes by itself. Milliseconds. */
const CALM = 300;

interface Visit {
  hit: Element;
  /** Events name the element itself: nothing of it is hidden from them. */
  isOpen: boolean;
  since: number;
  at: { clientX: number; clientY: number };
  /** Whether the page was calm when the pointer came. */
  calm: boolean;
  told: 'nothing' | 'rest' | 'change';
}

/** `hover`: the mouse rests on an element, or the page changes because it came there. */
export function recordHovers(recording: Recording, changes: PageChanges): void {
  let visit: Visit | undefined;
  let cancel: Cancel | undefined;

  recording.listeners.on('pointermove', (event) => {
    if (event.pointerType === 'touch' || event.buttons !== 0) return;
    const stays = visit?.isOpen && visit.hit === event.composedPath()[0];
    const hit = stays ? visit?.hit : deepTarget(event);
    if (hit && hit === visit?.hit) {
      visit.at = event;
      return;
    }
    leave(event);
    if (hit) enter(hit, event);
  });
  recording.listeners.onEach(['pointerdown', 'keydown', 'wheel'], leave);

  // The page's own handlers may have answered before this event was heard: its time parts one visit from the next.
  function enter(hit: Element, event: PointerEvent): void {
    const since = event.timeStamp;
    const calm = !changes.between(since - CALM, since);
    visit = { hit, isOpen: !closedRoot(hit), since, at: event, calm, told: 'nothing' };
    cancel = later(REST, () => tell('rest'));
  }

  function leave({ timeStamp }: Event): void {
    cancel?.();
    if (visit && hasAnswered(visit, timeStamp)) tell('change', timeStamp);
    visit = undefined;
  }

  function hasAnswered({ calm, since }: Visit, until: number): boolean {
    return calm && changes.between(since, Math.min(until, since + ANSWER));
  }

  function tell(why: 'rest' | 'change', until = performance.now()): void {
    if (!visit || visit.told === 'change' || visit.told === why || !isConnected(visit.hit)) return;
    const changed = hasAnswered(visit, until);
    visit.told = changed ? 'change' : 'rest';
    if (recording.gestures.conceals(visit.hit)) return;
    recording.record({ type: 'hover', ...placeOf(recording, visit.hit, visit.at), changed }, visit.since);
  }
}
