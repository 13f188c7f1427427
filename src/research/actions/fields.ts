import type { TraceEvent } from '../../trace/event';
import type { FieldAfter } from './action';
import { type Draft, type Drafts, isOn, type Seen } from './drafts';

type Edit = Extract<TraceEvent, { type: 'input' | 'change' }>;
type Select = Extract<TraceEvent, { type: 'select' }>;

/** An action changes a field at most this long before the field says so. Milliseconds. */
const SET_WITHIN = 1_000;
/** A list may be open for a while before something is chosen. Milliseconds. */
const OPEN_WITHIN = 60_000;
/** Each key in a closed list chooses; pauses between them are short. Milliseconds. */
const KEYS_WITHIN = 2_000;

/** What fields were made to hold: by typing, by a click or key, by something that is not seen. */
export function foldFields(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  switch (event.type) {
    case 'select':
      select({ ...seen, event }, drafts);
      return true;
    case 'file':
      upload(seen, event, drafts);
      return true;
    case 'clipboard':
      noteClipboard(event, drafts);
      return true;
    case 'input':
    case 'change':
      if (event.cause !== 'script') edit({ ...seen, event }, drafts);
      return true;
    default:
      return false;
  }
}

/** Whatever opened the list and moved in it is part of the choice. */
function select(seen: Seen<Select>, drafts: Drafts): void {
  const { event } = seen;
  const { options } = event;
  const value = options.map(({ label }) => label).join('\n');
  const events: number[] = [];
  let start = event.t;
  for (let { last } = drafts; last && isPartOf(last, event, start); { last } = drafts) {
    events.unshift(...last.events);
    start = Math.min(start, last.t);
    drafts.drop(last);
    if (last.op === 'click') break;
  }
  const draft = drafts.begin('select', seen, { element: event.target, value, options });
  draft.events.unshift(...events);
  draft.t = start;
  if (event.redacted?.['options']) draft.withheld = true;
}

/** The click and the keys of this choice; an earlier one only where keys went on from it. */
function isPartOf(last: Draft, event: Select, start: number): boolean {
  if (!isOn(last, event) || event.t - last.t > OPEN_WITHIN) return false;
  if (last.op === 'select') return start - last.until <= KEYS_WITHIN;
  return ['click', 'press', 'type'].includes(last.op);
}

/** Whether what is pasted is what was copied before: then copying and pasting it again does it. */
function noteClipboard(event: Extract<TraceEvent, { type: 'clipboard' }>, drafts: Drafts): void {
  const { action, size } = event;
  if (action === 'paste') drafts.clipboard.isOwn = size !== undefined && size === drafts.clipboard.size;
  else drafts.clipboard = { size, isOwn: true };
}

function upload(seen: Seen, event: Extract<TraceEvent, { type: 'file' }>, drafts: Drafts): void {
  const { last } = drafts;
  const { count, types } = event;
  // The click that asked for files, or their drop on the field.
  const opening = last && ['click', 'upload'].includes(last.op) && isOn(last, event) ? last : undefined;
  if (opening) drafts.drop(opening);
  const draft = drafts.begin(
    'upload',
    { ...seen, event },
    {
      element: event.target,
      files: { count, types },
      withheld: true,
    },
  );
  draft.events.unshift(...(opening?.events ?? []));
}

function edit(seen: Seen<Edit>, drafts: Drafts): void {
  const { event } = seen;
  if (isOption(event, drafts)) return;
  if (event.checked !== undefined) check(seen, event.checked, drafts);
  else if (isSecret(event)) fillSecret(seen, drafts);
  else if (event.type === 'input') input(seen, drafts);
  else change(seen, drafts);
}

/** A `<select>` says the same by an event of its own. */
function isOption({ page, target, t }: Edit, { timeline }: Drafts): boolean {
  return timeline.element(page, target, t)?.tag === 'select';
}

function isSecret({ redacted }: Edit): boolean {
  return redacted?.['value']?.includes('field') === true;
}

/** The click or key that set it, on the box itself or on its label, becomes the check. */
function check(seen: Seen<Edit>, checked: boolean, drafts: Drafts): void {
  const { event } = seen;
  const op = checked ? 'check' : 'uncheck';
  const { last } = drafts;
  const known = last?.op === op && isOn(last, event);
  const isCause = last && ['click', 'press'].includes(last.op) && isRecent(last, event);
  const draft = known || isCause ? last : drafts.begin(op, seen);
  if (draft === last) drafts.attach(draft, seen);
  draft.op = op;
  draft.element = event.target;
  setField(draft, event);
  // What it is now says the operation; the key that was pressed is among the strokes.
  delete draft.value;
}

function isRecent(last: Draft, { page, t }: Edit): boolean {
  return last.page === page && t - last.until <= SET_WITHIN;
}

/** An edit belongs to the typing, key, click or drag right before; without one something else filled the field. */
function input(seen: Seen<Edit>, drafts: Drafts): void {
  const { event } = seen;
  const { last } = drafts;
  const isFromElsewhere = event.type === 'input' && isForeignPaste(event, drafts);
  const isOwn = last?.op === 'type' && isOn(last, event);
  const draft =
    last && (isOwn || isCause(last, event, isFromElsewhere))
      ? last
      : drafts.begin('type', seen, { element: event.target });
  if (draft === last) drafts.attach(draft, seen);
  setField(draft, event);
  if (draft.op === 'type') setValue(draft, event);
  else if (isFromElsewhere) draft.withheld = true;
  remember(event, drafts);
}

/** Of what is pasted from outside and not kept, no click says anything: only the key, or nothing. */
function isCause(last: Draft, event: Edit, isFromElsewhere: boolean): boolean {
  if (!isRecent(last, event) || last.op === 'navigate' || last.op === 'type') return false;
  const isOnlyField = last.fieldElement === undefined || last.fieldElement === event.target;
  return isOnlyField && (!isFromElsewhere || (last.op === 'press' && isOn(last, event)));
}

function isForeignPaste(event: Extract<Edit, { type: 'input' }>, { clipboard }: Drafts): boolean {
  return event.inputType === 'insertFromPaste' && keptValue(event) === undefined && !clipboard.isOwn;
}

/** A change says again what the edits have said; only a value of its own makes it an action (a date picked). */
function change(seen: Seen<Edit>, drafts: Drafts): void {
  const { event } = seen;
  const earlier = drafts.all.findLast(
    ({ page, fieldElement }) => page === event.page && fieldElement === event.target,
  );
  if (earlier && (event.value === undefined || drafts.values.get(keyOf(event)) === event.value)) {
    drafts.attach(earlier, seen);
  } else input(seen, drafts);
}

/** Nothing is told of typing into a secret field but that it was filled, once it is left: it was while it had the focus. */
function fillSecret(seen: Seen<Edit>, drafts: Drafts): void {
  const { event } = seen;
  const known = drafts.all.findLast((draft) => draft.op === 'type' && isOn(draft, event));
  const focused = drafts.timeline.lastFocus(event.page, event.target, event.t);
  if (known && (focused === undefined || known.t >= focused)) {
    // It is over where it was begun: what happened until the field said so came after it.
    known.events.push(seen.index);
    return;
  }
  const draft = drafts.begin('type', seen, { element: event.target, withheld: true });
  setField(draft, event);
  if (focused === undefined) return;
  draft.until = focused;
  drafts.moveTo(draft, focused);
}

function setField(draft: Draft, event: Edit): void {
  const { target, checked, filled } = event;
  const after: FieldAfter = { filled };
  const value = keptValue(event);
  if (value !== undefined) after.value = value;
  if (checked !== undefined) after.checked = checked;
  draft.field = after;
  draft.fieldElement = target;
}

/** Within a run of edits only the last says the value. One that is not kept is withheld, unless all its keys are known. */
function setValue(draft: Draft, event: Edit): void {
  const value = keptValue(event);
  if (event.redacted?.['value'] && !knowsKeys(draft)) draft.withheld = true;
  if (value === undefined) {
    delete draft.value;
    return;
  }
  delete draft.withheld;
  draft.value = value;
}

/** A value with a placeholder in it is not what the field held. */
function keptValue({ value, redacted }: Edit): string | undefined {
  return redacted?.['value'] ? undefined : value;
}

function knowsKeys({ strokes = [] }: Draft): boolean {
  return strokes.length > 0 && strokes.every(({ key, text }) => key !== undefined || text !== undefined);
}

function remember(event: Edit, { values }: Drafts): void {
  const value = keptValue(event);
  if (value === undefined) values.delete(keyOf(event));
  else values.set(keyOf(event), value);
}

function keyOf({ page, target }: Edit): string {
  return `${page}:${target}`;
}
