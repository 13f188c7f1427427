import { attributeRule } from './attributes';

/** What an element is does not matter: a value that is a button's words on one is masked on all. */
const ANY = { tag: '', type: '' };
const NONE: ReadonlySet<string> = new Set();
/** What the recorder itself says in rrweb's words: how a dialog is open, and how large a blocked part is. */
const OWN = /^rr_(?:open_mode|width|height)$/;

/** Whether an attribute may hold words for people, or is not known not to. */
export function saysWords(name: string, value: string): boolean {
  const key = name.toLowerCase();
  if (OWN.test(key)) return false;
  // Test ids, and short values that the page's own style sheets select on: no others left the page.
  if (key.startsWith('data-')) return attributeRule(ANY, key, value, new Set([key])) === 'drop';
  const rule = attributeRule(ANY, key, value, NONE);
  return rule === 'text' || rule === 'drop';
}
