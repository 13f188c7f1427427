import type { TraceEvent } from '../../../trace/event';
import type { KeyClass } from '../../../trace/events/key';
import type { ActionList } from './action-list';

/** Keys that do something of their own. Those that edit or move within a field are part of its typing. */
const acting: ReadonlySet<KeyClass> = new Set(['enter', 'tab', 'escape', 'shortcut', 'function']);
const actingOutsideFields: ReadonlySet<KeyClass> = new Set([
  'arrow',
  'navigation',
  'space',
  'backspace',
  'delete',
]);
const textRoles: ReadonlySet<string> = new Set(['textbox', 'searchbox', 'combobox', 'spinbutton']);

export function foldKey(event: TraceEvent, list: ActionList): boolean {
  if (event.type !== 'key') return false;
  const { t, page, target, modifiers, repeat } = event;
  const inField = textRoles.has(list.element(page, target)?.role ?? '');
  const acts = acting.has(event.class) || (!inField && actingOutsideFields.has(event.class));
  if (event.action === 'up' || repeat || !acts) return true;
  list.add({
    t,
    page,
    op: 'press',
    ...(target === undefined ? {} : { element: target }),
    value: event.key ?? event.class,
    ...(modifiers.length === 0 ? {} : { modifiers: [...modifiers] }),
  });
  return true;
}
