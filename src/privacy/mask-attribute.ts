import { attributeRule } from './attributes';

/** What an element is does not matter: a value that is a button's words on one is masked on all. */
const ANY = { tag: '', type: '' };
const NONE: ReadonlySet<string> = new Set();
/** How a dialog is open, in rrweb's words. */
const STATE = 'rr_open_mode';

/** Whether an attribute may hold words for people, or is not known not to. */
export function saysWords(name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (key === STATE) return false;
  // Test ids, and short values that the page's own style sheets select on: no others left the page.
  if (key.startsWith('data-')) return attributeRule(ANY, key, value, new Set([key])) === 'drop';
  const rule = attributeRule(ANY, key, value, NONE);
  return rule === 'text' || rule === 'drop';
}
