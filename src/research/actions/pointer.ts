import type { TraceEvent } from '../../trace/event';
import type { Gesture, PathPoint, Place } from './action';
import { type Draft, type Drafts, elementOf, isOn, type Seen } from './drafts';
import { over } from './hovering';

type Press = Extract<TraceEvent, { type: 'press' }>;
type Release = Extract<TraceEvent, { type: 'release' }>;
type Click = Extract<TraceEvent, { type: 'click' }>;
type ContextMenu = Extract<TraceEvent, { type: 'contextmenu' }>;
type Drop = Extract<TraceEvent, { type: 'drop' }>;
type Drag = Extract<TraceEvent, { type: 'drag' }> | Drop;

/** A pointer that moved further while it was down was dragged; a finger is less steady. CSS pixels. */
const SLOP = 4;
const FINGER_SLOP = 15;
/** A click arrives with the release; after a tap the browser may wait for a second one. Milliseconds. */
const CLICK_WITHIN = 200;
const TAP_WITHIN = 400;
/** Clicks of a double click are at most this far apart. Milliseconds. */
const DOUBLE_WITHIN = 1_500;
/** The way to a press that is worth repeating. Milliseconds. */
const APPROACH = 3_000;

/** Presses, what became of them, and clicks without a press. */
export function foldPointer(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  switch (event.type) {
    case 'pointer':
      return true;
    case 'press':
      press({ ...seen, event }, drafts);
      return true;
    case 'release':
      release({ ...seen, event }, drafts);
      return true;
    case 'click':
      click({ ...seen, event }, drafts);
      return true;
    case 'contextmenu':
      contextMenu(seen, event, drafts);
      return true;
    case 'drag':
    case 'drop':
      nativeDrag(seen, event, drafts);
      return true;
    default:
      return false;
  }
}

function press(seen: Seen<Press>, drafts: Drafts): void {
  const { event } = seen;
  const gesture = gestureOf(event, drafts);
  const first = event.pointer === 'touch' ? heldBy(drafts) : undefined;
  if (first?.gesture.pointer === 'touch' && first.page === event.page) {
    drafts.attach(first, seen);
    first.gesture.others = [...(first.gesture.others ?? []), gesture];
    first.op = 'drag';
    return;
  }
  const draft = drafts.begin('click', seen, { gesture, ...elementOf(event) });
  if (event.redacted?.['target']) draft.withheld = true;
}

function gestureOf(event: Press, { timeline, last }: Drafts): Gesture {
  const { page, t, pointer, id, button, modifiers } = event;
  const from = timeline.place(event);
  // A finger that is not down is nowhere.
  const approach = pointer === 'touch' ? [] : timeline.path(page, since(t, last), t, { pointer });
  return { pointer, id, button, modifiers, count: 1, from, to: from, approach, path: [] };
}

function since(t: number, last: Draft | undefined): number {
  return Math.max(t - APPROACH, last?.until ?? 0);
}

function release(seen: Seen<Release>, drafts: Drafts): void {
  const { event } = seen;
  const to = drafts.timeline.place(event);
  const draft = drafts.all.findLast(isPress);
  const finger = draft && fingersOf(draft).find((finger) => isHeld(finger) && finger.id === event.id);
  if (!draft || !finger) return;
  drafts.attach(draft, seen);
  finger.to = to;
  finger.path = drafts.timeline.path(finger.from.page, finger.from.t, to.t, finger);
  if (event.cancelled) finger.cancelled = true;
  if (finger !== draft.gesture) return;
  knowPlaceFrom(to, draft);
  if (draft.op === 'click' && hasMoved(finger)) draft.op = 'drag';
}

/** Beside a secret field a press has no place; what ends it has one, unless it was a key of a keypad. */
function knowPlaceFrom(place: Place, draft: Draft): void {
  const { gesture } = draft;
  if (!gesture || gesture.from.target || !place.target) return;
  gesture.from = { ...place };
  draft.element = place.target.id;
  delete draft.withheld;
}

/** Hovering has a gesture, too, in which nothing is pressed. */
function isPress(draft: Draft): draft is Draft & { gesture: Gesture } {
  return draft.gesture !== undefined && draft.gesture.count > 0;
}

function fingersOf({ gesture }: { gesture: Gesture }): Gesture[] {
  return [gesture, ...(gesture.others ?? [])];
}

/** Whether nothing has ended it yet. */
export function isHeld({ from, to }: Gesture): boolean {
  return from === to;
}

/** The press that nothing has ended yet. */
function heldBy({ all }: Drafts): (Draft & { gesture: Gesture }) | undefined {
  const last = all.findLast(isPress);
  return last && isHeld(last.gesture) ? last : undefined;
}

/** What the browser took over was no click or drag of the page's: it scrolled, which is told by itself. */
export function dropTakenOver(drafts: Drafts): void {
  for (const draft of [...drafts.all]) {
    const { op, gesture } = draft;
    if (gesture?.cancelled && !gesture.native && (op === 'click' || op === 'drag')) drafts.drop(draft);
  }
}

function hasMoved({ from, to, path, native, pointer }: Gesture): boolean {
  const start = from.at;
  const slop = pointer === 'touch' ? FINGER_SLOP : SLOP;
  if (native || !start) return native === true;
  const ways: PathPoint[] = to.at ? [...path, [to.t, ...to.at]] : path;
  return ways.some(([, x, y]) => Math.hypot(x - start[0], y - start[1]) >= slop);
}

function click(seen: Seen<Click>, drafts: Drafts): void {
  const { event } = seen;
  // The browser makes it again by itself when the label is clicked or the key pressed.
  if (event.derived !== undefined) {
    drafts.attach(drafts.last, seen);
    return;
  }
  const pressed = pressOf(event, drafts);
  drafts.attach(pressed, seen);
  if (pressed) knowPlaceFrom(drafts.timeline.place(event), pressed);
  const draft = pressed ?? unpressed('click', seen, event.button, drafts);
  drafts.clicked.add(draft);
  joinDoubleClick(draft, event, drafts);
}

function pressOf({ page, t }: Click, { all, clicked }: Drafts): Draft | undefined {
  const pressed = all.findLast(isPress);
  if (pressed?.page !== page || clicked.has(pressed)) return undefined;
  const within = pressed.gesture.pointer === 'touch' ? TAP_WITHIN : CLICK_WITHIN;
  return t - pressed.until <= within ? pressed : undefined;
}

/** A click or context menu of which no press is known: the press was before the recording, or on a touch screen. */
function unpressed(
  op: 'click' | 'contextmenu',
  seen: Seen<Click | ContextMenu>,
  button: number,
  drafts: Drafts,
): Draft {
  const { event } = seen;
  const from = drafts.timeline.place(event);
  const { modifiers } = event;
  const gesture: Gesture = {
    pointer: 'mouse',
    id: 1,
    button,
    modifiers,
    count: 1,
    from,
    to: from,
    approach: [],
    path: [],
  };
  return drafts.begin(op, seen, { gesture, ...elementOf(event) });
}

/** The second click of a double click counts on from the first. */
function joinDoubleClick(draft: Draft, { count }: Click, drafts: Drafts): void {
  const before = drafts.all[drafts.all.lastIndexOf(draft) - 1];
  const isNext =
    before?.op === 'click' &&
    draft.op === 'click' &&
    before.gesture?.count === count - 1 &&
    isOn(before, { page: draft.page, target: draft.element }) &&
    draft.t - before.t <= DOUBLE_WITHIN;
  if (!isNext || !before?.gesture) {
    if (draft.gesture) draft.gesture.count = Math.max(draft.gesture.count, 1);
    return;
  }
  before.gesture.count = count;
  before.until = draft.until;
  before.events.push(...draft.events);
  drafts.drop(draft);
}

/** Asked for by a press of the second button, a long press or a key. */
function contextMenu(seen: Seen, event: ContextMenu, drafts: Drafts): void {
  const { last } = drafts;
  const isOfPress =
    last?.gesture &&
    last.page === event.page &&
    (isHeld(last.gesture) || event.t - last.until <= CLICK_WITHIN);
  if (isOfPress) {
    last.op = 'contextmenu';
    drafts.attach(last, seen);
  } else if (last?.op === 'press' && event.t - last.until <= CLICK_WITHIN) drafts.attach(last, seen);
  else unpressed('contextmenu', { ...seen, event }, 2, drafts);
}

/** While the browser drags, the page sees no releases: where it ends is where it was dropped. */
function nativeDrag(seen: Seen, event: Drag, drafts: Drafts): void {
  const draft = drafts.all.findLast(isPress);
  if (!draft || !(isHeld(draft.gesture) || draft.gesture.native || draft.gesture.cancelled)) {
    if (event.type === 'drop' && event.files) dropFiles(seen, event, event.files, drafts);
    return;
  }
  drafts.attach(draft, seen);
  draft.gesture.native = true;
  draft.op = 'drag';
  if (event.type === 'drag' && event.phase === 'start') return;
  const isDropped = event.type === 'drag' && draft.gesture.to !== draft.gesture.from;
  if (isDropped) return;
  draft.gesture.to = drafts.timeline.place(event);
  draft.gesture.path = drafts.timeline.path(event.page, draft.gesture.from.t, event.t);
}

/** Files come from outside the browser, without a press. */
function dropFiles(seen: Seen, event: Drop, files: NonNullable<Drop['files']>, drafts: Drafts): void {
  const gesture = over(drafts.timeline.place(event), []);
  drafts.begin('upload', { ...seen, event }, { ...elementOf(event), gesture, files, withheld: true });
}
