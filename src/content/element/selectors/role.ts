import type { Selector } from '../../../trace/element';
import { attributeOf, closest, firstChild, holds, matches, queryAll, textContent } from '../dom';
import { nameOf } from '../name';
import { roleOf } from '../role';
import type { Said, Subject } from '../subject';
import { isExposed, type Place, placeIn, quote, squash } from './count';
import { labelledWith } from './labelled';
import { MOST_PLACES, occurrencesOf } from './occurrences';
import { NATIVE } from './role-tags';

/** UTF-16 units: longer names are content. */
const LIMIT = 100;
/** Roles that are as good as none. */
const SILENT = new Set([
  'generic',
  'none',
  'paragraph',
  'strong',
  'emphasis',
  'code',
  'mark',
  'time',
  'document',
]);
const FIELDS = /^(checkbox|combobox|listbox|radio|searchbox|slider|spinbutton|switch|textbox)$/;
/** Attributes that names come from, by what the element is (html-aam 1.0, 4.1); each costs a walk through the tree. */
const OF_FIELDS = ['[aria-label]', '[title]', 'input[placeholder]', 'textarea[placeholder]'];
const OF_LINKS = ['[aria-label]', '[title]', 'img[alt]'];
const OF_BUTTONS = [...OF_LINKS, 'input[alt]', 'input[value]'];
const OF_OTHERS = ['[aria-label]', '[title]'];

function nameAttributes(role: string): readonly string[] {
  if (FIELDS.test(role)) return OF_FIELDS;
  if (role === 'button') return OF_BUTTONS;
  return role === 'link' || role === 'img' ? OF_LINKS : OF_OTHERS;
}

/** Descendants through which a name can come from elsewhere than from visible text. */
const ALTERNATIVES =
  '[aria-label],[aria-labelledby],[aria-owns],[title],[alt],[hidden],[aria-hidden="true"],input,select,textarea,slot';
/** Names that browsers give to buttons without a value (HTML, "Submit Button state"). */
const BROWSER_NAMES = ['Submit', 'Reset', 'Submit Query'];

/** Elements that can have the role: those that state it, and the native ones. */
function selectorFor(role: string): string {
  const native = NATIVE[role];
  return native === undefined ? `[role~="${role}"]` : `${native},[role~="${role}"]`;
}

/** True or false where that is plain without computing the name, as it is for most buttons and links of a page. */
function plainlyNamed(element: Element, name: string): boolean | undefined {
  if (matches(element, '[aria-labelledby],[aria-owns],[title],input,select,textarea')) return undefined;
  const ariaLabel = attributeOf(element, 'aria-label')?.trim();
  if (ariaLabel) return ariaLabel === name;
  const simple = firstChild(element) === null || !holds(element, ALTERNATIVES);
  if (!simple) return undefined;
  if (squash(textContent(element)) === squash(name)) return true;
  return holds(element, '*') ? undefined : false;
}

function isNamed(element: Element, name: string, subject: Subject): boolean {
  if (element === subject.element) return true;
  const plain = plainlyNamed(element, name);
  if (plain !== undefined) return plain;
  const { value, rules } = nameOf(element, subject.role, subject);
  return value === name && rules.size === 0;
}

/** Elements that could have the name, from wherever names come; undefined when it is all over the page. */
function candidatesFor(name: string, selector: string, subject: Subject): Set<Element> | undefined {
  const sources = labelledWith(name, nameAttributes(subject.role), subject);
  if (sources === undefined) return undefined;
  const found = new Set<Element>([subject.element]);
  for (const source of [...sources, ...(occurrencesOf(name, subject) ?? [])]) {
    const candidate = closest(source, selector);
    if (candidate !== null) found.add(candidate);
  }
  if (BROWSER_NAMES.includes(name)) {
    for (const button of Array.from(queryAll(subject.scope, 'input:not([value])'))) found.add(button);
  }
  return found;
}

function placeOf(name: string, selector: string, subject: Subject): Place | undefined {
  const fits = (element: Element): boolean => roleOf(element) === subject.role && isExposed(element);
  if (name !== '') {
    const candidates = candidatesFor(name, selector, subject);
    return (
      candidates &&
      placeIn(candidates, subject, (element) => fits(element) && isNamed(element, name, subject))
    );
  }
  const all = queryAll(subject.scope, selector);
  return all.length > MOST_PLACES ? undefined : placeIn(Array.from(all), subject, fits);
}

/**
 * `role=button[name="Save"]`, the name whole and exact; `role=button` when there is no name or a rule took something
 * from it. Counts what is exposed to accessibility. Left out when the name is all over the page.
 */
export function roleSelector(name: Said, subject: Subject): Selector | undefined {
  const { role } = subject;
  if (SILENT.has(role)) return undefined;
  const usable = name.value.length <= LIMIT && name.rules.size === 0 ? name.value : '';
  const place = placeOf(usable, selectorFor(role), subject);
  return (
    place && {
      kind: 'role',
      value: usable === '' ? `role=${role}` : `role=${role}[name=${quote(usable)}]`,
      ...place,
    }
  );
}
