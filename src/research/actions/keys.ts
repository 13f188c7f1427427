import { TYPED_ROLES } from '../../element/typed-roles';
import type { TraceEvent } from '../../trace/event';
import type { KeyClass } from '../../trace/events/key';
import type { Stroke } from './action';
import { type Draft, type Drafts, elementOf, isOn, type Seen } from './drafts';

type Key = Extract<TraceEvent, { type: 'key' }>;

/** Keys that do something of their own. Those that edit or move within a field are part of its typing. */
const ACTING: ReadonlySet<KeyClass> = new Set(['enter', 'tab', 'escape', 'shortcut', 'function']);
const ACTING_OUTSIDE_FIELDS: ReadonlySet<KeyClass> = new Set([
  'arrow',
  'navigation',
  'space',
  'backspace',
  'delete',
]);
/** Part of another key, or of what an input method says by itself. */
const SILENT: ReadonlySet<KeyClass> = new Set(['modifier', 'compose']);

/** Keys: runs of typing, and presses of keys that act by themselves. */
export function foldKeys(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type === 'compose') {
    if (event.phase === 'end') type(seen, { ...event, modifiers: [] }, drafts, event.text);
    return true;
  }
  if (event.type !== 'key') return false;
  if (event.action === 'up' || SILENT.has(event.class)) return true;
  if (acts(event, drafts)) press({ ...seen, event }, drafts);
  else type(seen, event, drafts);
  return true;
}

function acts({ class: kind, page, target, t }: Key, drafts: Drafts): boolean {
  if (ACTING.has(kind)) return true;
  const field = drafts.timeline.element(page, target, t);
  return ACTING_OUTSIDE_FIELDS.has(kind) && !TYPED_ROLES.has(field?.role ?? '');
}

function press(seen: Seen<Key>, drafts: Drafts): void {
  const { event } = seen;
  const { last } = drafts;
  if (event.repeat && last?.op === 'press' && isOn(last, event)) {
    last.strokes?.push(strokeOf(event));
    drafts.attach(last, seen);
    return;
  }
  drafts.begin('press', seen, {
    ...elementOf(event),
    value: event.key ?? event.class,
    strokes: [strokeOf(event)],
  });
}

type Typed = Pick<Key, 't' | 'page' | 'target' | 'modifiers'> & Partial<Pick<Key, 'key' | 'code'>>;

function type({ event, index }: Seen, typed: Typed, drafts: Drafts, text?: string): void {
  const { last } = drafts;
  const stroke = text === undefined ? strokeOf(typed) : { t: typed.t, modifiers: [], text };
  const run = isRun(last, typed) ? last : begin({ event, index }, typed, drafts);
  if (run === last) drafts.attach(run, { event, index });
  run.strokes?.push(stroke);
  if (stroke.key === undefined && stroke.text === undefined) run.withheld = true;
}

function isRun(last: Draft | undefined, typed: Typed): last is Draft {
  return last?.op === 'type' && last.strokes !== undefined && isOn(last, typed);
}

function begin(seen: Seen, { t, page, target }: Typed, drafts: Drafts): Draft {
  const more = { strokes: [], ...elementOf({ target }) };
  return drafts.begin('type', { index: seen.index, event: { t, page } }, more);
}

function strokeOf({ t, key, code, modifiers }: Typed): Stroke {
  return { t, modifiers, ...(key === undefined ? {} : { key }), ...(code === undefined ? {} : { code }) };
}
