import { wordsOf } from '../privacy/words';
import { attributeOf, childOfTag, closest, hasAttribute, matches, parentElement, tagOf } from './dom';
import { firstKnownRole, ROLE_BY_TAG, ROLE_BY_TYPE } from './roles';

const SECTIONING =
  'article,aside,main,nav,section,[role="article"],[role="complementary"],[role="main"],[role="navigation"],[role="region"]';
const FOCUSABLE =
  'a[href],area[href],button,input:not([type="hidden"]),select,textarea,[tabindex],[contenteditable]';
/** Global states and properties that cancel role=none (ARIA 1.2, "Presentational Roles Conflict Resolution"). */
const GLOBAL =
  '[aria-atomic],[aria-busy],[aria-controls],[aria-current],[aria-describedby],[aria-description],[aria-details],' +
  '[aria-flowto],[aria-keyshortcuts],[aria-label],[aria-labelledby],[aria-live],[aria-owns],[aria-relevant]';

const namedByAuthor = (element: Element): boolean =>
  matches(element, '[aria-label]:not([aria-label=""]),[aria-labelledby],[title]:not([title=""])');

const sectioned = (element: Element): boolean => {
  const parent = parentElement(element);
  return parent !== null && closest(parent, SECTIONING) !== null;
};

const when = (condition: boolean, role: string): string => (condition ? role : 'generic');

/** Only the first summary of a details toggles it (HTML, "the summary element"). */
function summaryRole(element: Element): string {
  const parent = parentElement(element);
  if (parent === null || tagOf(parent) !== 'details') return 'generic';
  return when(childOfTag(parent, 'summary') === element, 'button');
}

const SUGGESTING = /^(|text|search|tel|url|email)$/;

function inputRole(element: Element): string {
  const type = attributeOf(element, 'type')?.toLowerCase() ?? '';
  if (SUGGESTING.test(type) && hasAttribute(element, 'list')) return 'combobox';
  return ROLE_BY_TYPE.get(type) ?? 'textbox';
}

function selectRole(element: Element): string {
  const lines = Number(attributeOf(element, 'size'));
  return hasAttribute(element, 'multiple') || lines > 1 ? 'listbox' : 'combobox';
}

function imageRole(element: Element): string {
  const decorative = attributeOf(element, 'alt') === '' && !matches(element, GLOBAL);
  return decorative ? 'none' : 'img';
}

function tableRole(element: Element): string {
  const table = closest(element, 'table');
  return (table === null ? undefined : attributeOf(table, 'role')?.trim().toLowerCase()) || 'table';
}

/** Parts of a table made for layout carry no role; cells of a grid are grid cells (html-aam, td and th). */
function tablePartRole(element: Element): string {
  const table = tableRole(element);
  if (table === 'none' || table === 'presentation') return 'generic';
  const tag = tagOf(element);
  if (tag === 'td') return table === 'grid' || table === 'treegrid' ? 'gridcell' : 'cell';
  return tag === 'th' ? headerRole(element) : (ROLE_BY_TAG.get(tag) ?? 'generic');
}

function headerRole(element: Element): string {
  const scope = attributeOf(element, 'scope')?.toLowerCase();
  if (scope === 'row' || scope === 'rowgroup') return 'rowheader';
  if (scope === 'col' || scope === 'colgroup') return 'columnheader';
  const row = parentElement(element);
  // Without a scope a header beside data cells heads its row (HTML, "internal algorithm for scanning header cells").
  return row !== null && matches(row, ':has(> td)') ? 'rowheader' : 'columnheader';
}

const linkRole = (element: Element): string => when(hasAttribute(element, 'href'), 'link');

const BY_CONTEXT: ReadonlyMap<string, (element: Element) => string> = new Map([
  ['a', linkRole],
  ['area', linkRole],
  ['header', (element: Element) => when(!sectioned(element), 'banner')],
  ['footer', (element: Element) => when(!sectioned(element), 'contentinfo')],
  ['aside', (element: Element) => when(!sectioned(element) || namedByAuthor(element), 'complementary')],
  ['section', (element: Element) => when(namedByAuthor(element), 'region')],
  ['summary', summaryRole],
  ['input', inputRole],
  ['select', selectRole],
  ['img', imageRole],
  ...wordsOf('tr td th tbody thead tfoot').map((tag) => [tag, tablePartRole] as const),
]);

function implicitRole(element: Element): string {
  const tag = tagOf(element);
  return BY_CONTEXT.get(tag)?.(element) ?? ROLE_BY_TAG.get(tag) ?? 'generic';
}

/** Role of an element: the author's where it is valid, else the one of html-aam; `generic` when there is none. */
export function roleOf(element: Element): string {
  const explicit = hasAttribute(element, 'role')
    ? firstKnownRole(attributeOf(element, 'role') ?? '')
    : undefined;
  if (explicit === undefined) return implicitRole(element);
  return explicit === 'none' && matches(element, `${FOCUSABLE},${GLOBAL}`) ? implicitRole(element) : explicit;
}
