import type { TraceLine } from '../../trace/event';

/** Only a person's trusted input makes these. */
const PERSONAL: ReadonlySet<TraceLine['type']> = new Set([
  'pointer',
  'press',
  'release',
  'click',
  'contextmenu',
  'wheel',
  'drag',
  'drop',
  'key',
  'compose',
  'select',
  'file',
  'clipboard',
  'visibility',
] as const);

/** Whether a line shows that a person is there. What pages do by themselves does not keep a session going. */
export function isPersonal(line: TraceLine): boolean {
  return PERSONAL.has(line.type) || ('cause' in line && line.cause === 'user');
}
