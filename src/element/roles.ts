import { wordSet, wordsOf } from '../privacy/words';

/** ARIA 1.2 and 1.3 roles an author may use, with the graphics and doc roles that pages do use. */
const KNOWN = wordSet(
  'alert alertdialog application article banner blockquote button caption cell checkbox code columnheader combobox ' +
    'comment complementary contentinfo definition deletion dialog directory document emphasis feed figure form ' +
    'generic graphics-document graphics-object graphics-symbol grid gridcell group heading image img insertion link ' +
    'list listbox listitem log main mark marquee math menu menubar menuitem menuitemcheckbox menuitemradio meter ' +
    'navigation none note option paragraph presentation progressbar radio radiogroup region row rowgroup rowheader ' +
    'scrollbar search searchbox separator slider spinbutton status strong subscript suggestion superscript switch ' +
    'tab table tablist tabpanel term textbox time timer toolbar tooltip tree treegrid treeitem',
);

/** The first role of the list that exists; later ones are fallbacks (ARIA 1.2, 8.1). */
export function firstKnownRole(list: string): string | undefined {
  const role = list
    .toLowerCase()
    .split(/\s+/)
    .find((token) => KNOWN.has(token));
  // ARIA 1.3 made `presentation` and `image` synonyms of these.
  if (role === 'presentation') return 'none';
  return role === 'image' ? 'img' : role;
}

/** Roles by what has them, from a list like `list menu ol ul, row tr`: each role with what has it. */
const rolesOf = (list: string): [string, string][] =>
  list.split(', ').flatMap((part) => {
    const [role = '', ...names] = wordsOf(part);
    return names.map((name): [string, string] => [name, role]);
  });

/**
 * Implicit roles that depend on the tag alone (html-aam 1.0, "HTML Element Role Mappings"). Not by dom-accessibility-api's
 * `getRole`: it cannot be asked for the implicit role of an element whose explicit one does not count, lacks newer
 * mappings, and reads properties that a form's fields shadow.
 *
 * A `li` is a listitem without a list around it as well: so say Chromium and Playwright, against html-aam. Of an `svg`,
 * svg-aam says graphics-document; Chromium and Playwright say img, and so do the pages that name their icons.
 */
export const ROLE_BY_TAG: ReadonlyMap<string, string> = new Map([
  ...rolesOf(
    'group address details fieldset hgroup optgroup, heading h1 h2 h3 h4 h5 h6, list menu ol ul, deletion del s, ' +
      'term dfn dt, subscript sub, superscript sup, rowgroup tbody tfoot thead, emphasis em, insertion ins, ' +
      'paragraph p, definition dd, listbox datalist, listitem li, row tr, cell td, navigation nav, separator hr, ' +
      'progressbar progress, status output, textbox textarea, document html, img svg',
  ),
  ...wordsOf(
    'article blockquote button caption code dialog figure form main mark math meter option search strong table time',
  ).map((name): [string, string] => [name, name]),
]);

/** Roles of `input` by type (html-aam 1.0); what it leaves open is a text field for Chromium and Playwright. */
export const ROLE_BY_TYPE: ReadonlyMap<string, string> = new Map(
  rolesOf(
    'button button file image reset submit, checkbox checkbox, radio radio, slider range, spinbutton number, ' +
      'searchbox search, none hidden',
  ),
);
