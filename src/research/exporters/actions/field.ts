import type { TraceEvent } from '../../../trace/event';
import type { ActionList, Draft } from './action-list';

type Edit = Extract<TraceEvent, { type: 'input' | 'change' }>;
type Select = Extract<TraceEvent, { type: 'select' }>;

/** A click sets a checkbox at most this long before the field says so. */
const SET_WITHIN_MS = 500;
/** A list may be open for a while before something is chosen. */
const OPEN_WITHIN_MS = 60_000;

/** What fields were made to hold: one `type` for each run of edits, `select`, `check`, `uncheck`. */
export function foldField(event: TraceEvent, list: ActionList): boolean {
  if (event.type === 'select') {
    addSelect(event, list);
    return true;
  }
  if (event.type !== 'input' && event.type !== 'change') return false;
  if (event.cause !== 'script') addEdit(event, list);
  return true;
}

function addSelect(event: Select, list: ActionList): void {
  const { t, page, target, options } = event;
  const value = options.map(({ label }) => label).join('\n');
  const { last } = list;
  if (last?.op === 'select' && last.page === page && last.element === target) {
    last.value = value;
    return;
  }
  if (isOpening(last, event)) list.dropLast();
  list.add({ t, page, op: 'select', element: target, value });
}

function isOpening(last: Draft | undefined, { t, page, target }: Select): boolean {
  return (
    last?.op === 'click' && last.page === page && last.element === target && t - last.t <= OPEN_WITHIN_MS
  );
}

function addEdit(edit: Edit, list: ActionList): void {
  if (edit.checked !== undefined) addCheck(edit, edit.checked, list);
  else if (list.element(edit.page, edit.target)?.tag !== 'select') addTyping(edit, list);
}

/** The click that set it, on the box itself or on its label, becomes the check. */
function addCheck({ t, page, target }: Edit, checked: boolean, list: ActionList): void {
  const op = checked ? 'check' : 'uncheck';
  const { last } = list;
  if (last?.op === op && last.page === page && last.element === target) return;
  if (last?.op === 'click' && last.page === page && t - last.t <= SET_WITHIN_MS) list.dropLast();
  list.add({ t, page, op, element: target });
}

function addTyping(edit: Edit, list: ActionList): void {
  const { t, page, target } = edit;
  const run = list.all.findLast(
    (action) => action.op === 'type' && action.page === page && action.element === target,
  );
  // A change says again what the run has said; only a value of its own makes it an action (a date picked, autofill).
  if (run && (run === list.last || (edit.type === 'change' && holds(run, edit)))) {
    setValue(run, edit);
    return;
  }
  const draft: Draft = { t, page, op: 'type', element: target };
  setValue(draft, edit);
  list.add(draft);
}

function holds(run: Draft, edit: Edit): boolean {
  return edit.value === undefined || run.value === edit.value;
}

function setValue(draft: Draft, { value }: Edit): void {
  if (value === undefined) {
    delete draft.value;
    draft.withheld = true;
    return;
  }
  delete draft.withheld;
  draft.value = value;
}
