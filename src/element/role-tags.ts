import { ROLE_BY_TAG } from './roles';

/** Elements that can have a role without stating it: a superset, for `roleOf` decides (html-aam 1.0). */
const NATIVE: Readonly<Record<string, string>> = {
  article: 'article',
  banner: 'header',
  button: 'button,summary,input',
  cell: 'td',
  checkbox: 'input[type="checkbox"]',
  columnheader: 'th',
  combobox: 'select,input[list]',
  complementary: 'aside',
  contentinfo: 'footer',
  definition: 'dd',
  dialog: 'dialog',
  figure: 'figure',
  form: 'form',
  gridcell: 'td',
  group: 'fieldset,details,optgroup,address,hgroup',
  heading: 'h1,h2,h3,h4,h5,h6',
  img: 'img,svg',
  link: 'a[href],area[href]',
  list: 'ul,ol,menu',
  listbox: 'select,datalist',
  listitem: 'li',
  main: 'main',
  math: 'math',
  meter: 'meter',
  navigation: 'nav',
  option: 'option',
  progressbar: 'progress',
  radio: 'input[type="radio"]',
  region: 'section',
  row: 'tr',
  rowgroup: 'tbody,thead,tfoot',
  rowheader: 'th',
  search: 'search',
  searchbox: 'input[type="search"]',
  separator: 'hr',
  slider: 'input[type="range"]',
  spinbutton: 'input[type="number"]',
  status: 'output',
  table: 'table',
  term: 'dt,dfn',
  textbox: 'textarea,input',
};

/** CSS selectors of the elements that have a role without stating it, and of others; `roleOf` decides. */
export function nativeSelectors(role: string): string[] {
  const tags = [...ROLE_BY_TAG].filter(([, of]) => of === role).map(([tag]) => tag);
  return NATIVE[role]?.split(',') ?? tags;
}
