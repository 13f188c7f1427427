import type { Ancestor } from '../../trace/element';
import { authorName } from './author-name';
import { composedParent, tagOf } from './dom';
import { columnHeaderOf, headingOf, rowHeaderOf, sectionHeadingOf } from './headings';
import { roleOf } from './role';
import { type Said, type Subject, said } from './subject';
import { clip, textOf } from './text';

const MOST = 6;
/** UTF-16 units of an ancestor's name. */
const NAME_LIMIT = 100;

const set = (roles: string): ReadonlySet<string> => new Set(roles.split(' '));
/** Roles that place what is in them. */
const PLACES = set(
  'alert alertdialog article banner cell columnheader complementary contentinfo dialog feed figure form grid gridcell ' +
    'group list listbox listitem main menu menubar navigation radiogroup region row rowheader search table tablist ' +
    'tabpanel toolbar tree treegrid treeitem',
);
/** Of these, the ones that say nothing without a name. */
const ONLY_NAMED = set('feed figure group list rowgroup');
/** What holds items: a heading in one of them does not name the whole. */
const COLLECTIONS = set('feed grid list listbox menu menubar rowgroup table tablist tree treegrid');
/** Repeated things that differ by what is in them. */
const TOLD_BY_TEXT = set('listitem row treeitem');

interface Place {
  readonly ancestor: Ancestor;
  readonly name: Said;
}

/** The element whose text names a place that its author did not name. */
function namerOf(element: Element, role: string): Element | null {
  if (role === 'cell' || role === 'gridcell') return columnHeaderOf(element);
  if (!PLACES.has(role)) return sectionHeadingOf(element);
  if (COLLECTIONS.has(role)) return null;
  return (role === 'row' ? rowHeaderOf(element) : null) ?? headingOf(element);
}

function contentName(element: Element, role: string, used: Set<Element>, subject: Subject): Said {
  const namer = namerOf(element, role);
  if (namer !== null && !used.has(namer)) {
    used.add(namer);
    return textOf(namer, subject, NAME_LIMIT);
  }
  return TOLD_BY_TEXT.has(role) ? textOf(element, subject, NAME_LIMIT) : said('');
}

/** What an ancestor says of the place; undefined when it says nothing. `used`: headings that named a nearer one. */
function placeOf(element: Element, used: Set<Element>, subject: Subject): Place | undefined {
  const role = roleOf(element);
  const tag = tagOf(element);
  if (tag === 'body' || tag === 'html') return undefined;
  const given = PLACES.has(role) ? authorName(element, subject) : said('');
  const isGiven = given.value !== '' || given.rules.size > 0;
  const name = isGiven ? given : contentName(element, role, used, subject);
  if (name.value === '' && (!PLACES.has(role) || ONLY_NAMED.has(role))) return undefined;
  return { ancestor: { role, name: clip(name.value, NAME_LIMIT), tag }, name };
}

/**
 * The nearest ancestors that say where an element is, nearest first, six at most: landmarks, dialogs, forms, items,
 * rows, cells (named by their column), groups, and sections, which a heading near their top names.
 */
export function ancestorsOf(subject: Subject): { ancestors: Ancestor[]; names: Said[] } {
  const ancestors: Ancestor[] = [];
  const names: Said[] = [];
  const used = new Set<Element>();
  for (let element = composedParent(subject.element); element !== null; element = composedParent(element)) {
    subject.checkpoint();
    const place = placeOf(element, used, subject);
    if (place === undefined) continue;
    ancestors.push(place.ancestor);
    names.push(place.name);
    if (ancestors.length === MOST) break;
  }
  return { ancestors, names };
}
