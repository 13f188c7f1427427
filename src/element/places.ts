import { wordSet } from '../privacy/words';
import { authorName } from './author-name';
import { childOfTag, matches, tagOf } from './dom';
import { columnHeaderOf, headingOf, rowHeaderOf, sectionHeadingOf } from './headings';
import { identityOf } from './identity';
import { type Reader, type Said, said } from './reader';
import { clip, textOf } from './text';

/** UTF-16 units of a place's name. */
export const NAME_LIMIT = 100;

/** Roles that place what is in them. */
export const PLACES = wordSet(
  'alert alertdialog article banner cell columnheader complementary contentinfo dialog feed figure form grid gridcell ' +
    'group list listbox listitem main menu menubar navigation radiogroup region row rowheader search table tablist ' +
    'tabpanel toolbar tree treegrid treeitem',
);
/** What holds items: a heading in one of them does not name the whole. */
const COLLECTIONS = wordSet('feed grid list listbox menu menubar rowgroup table tablist tree treegrid');
/** Repeated things that differ by what is in them. */
const TOLD_BY_TEXT = wordSet('listitem row treeitem');

/** Tables, lists, menus: what is in them does not name them. */
export const isCollection = (role: string): boolean => COLLECTIONS.has(role);

export const isCell = (role: string): boolean => role === 'cell' || role === 'gridcell';

/** The summary of a details; legends and captions are the author's own names. */
function summaryOf(element: Element): Element | null {
  return tagOf(element) === 'details' ? childOfTag(element, 'summary') : null;
}

/** The element whose text names a place that its author did not name. */
export function namerOf(element: Element, role: string): Element | null {
  if (isCell(role)) return columnHeaderOf(element);
  if (!PLACES.has(role)) return sectionHeadingOf(element);
  if (COLLECTIONS.has(role)) return null;
  const told = role === 'row' ? rowHeaderOf(element) : summaryOf(element);
  const named = told ?? headingOf(element);
  return named ?? (TOLD_BY_TEXT.has(role) ? identityOf(element) : null);
}

/** What can carry a name that its author gave (accname 1.2; legends, captions and figcaptions by html-aam). */
const NAMEABLE = '[aria-label],[aria-labelledby],[title],[alt],fieldset,table,figure';

/** Whether a place may have a name of its author's. */
export const mayBeNamedByAuthor = (element: Element, role: string): boolean =>
  PLACES.has(role) && matches(element, NAMEABLE);

/** Whether a name was given, even one that the privacy rules keep back. */
export const isSaid = ({ value, rules }: Said): boolean => value !== '' || rules.size > 0;

/**
 * The name of a place, 100 UTF-16 units at most: the author's, else what names it on the screen: its heading, summary or
 * column, and for rows and items the text that tells them from their like. `isTaken` refuses an element as the namer.
 */
export function placeName(
  element: Element,
  role: string,
  reader: Reader,
  isTaken: (namer: Element) => boolean = () => false,
): Said {
  const given = mayBeNamedByAuthor(element, role) ? authorName(element, reader) : said('');
  if (isSaid(given))
    return given.value.length > NAME_LIMIT ? said(clip(given.value, NAME_LIMIT), given.rules) : given;
  const namer = namerOf(element, role);
  return namer === null || isTaken(namer) ? said('') : textOf(namer, reader, NAME_LIMIT);
}
