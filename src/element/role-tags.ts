import { ROLE_BY_TAG } from './roles';

/** Elements that can have a role without stating it, where their tag alone does not decide: a superset (html-aam 1.0). */
const NATIVE: Readonly<Record<string, string>> = {
  banner: 'header',
  button: 'button,summary,input',
  checkbox: 'input[type="checkbox"]',
  columnheader: 'th',
  combobox: 'select,input[list]',
  complementary: 'aside',
  contentinfo: 'footer',
  gridcell: 'td',
  img: 'img,svg',
  link: 'a[href],area[href]',
  listbox: 'select,datalist',
  radio: 'input[type="radio"]',
  region: 'section',
  rowheader: 'th',
  searchbox: 'input[type="search"]',
  slider: 'input[type="range"]',
  spinbutton: 'input[type="number"]',
  textbox: 'textarea,input',
};

/** CSS selectors of the elements that have a role without stating it, and of others; `roleOf` decides. */
export function nativeSelectors(role: string): string[] {
  const tags = [...ROLE_BY_TAG].filter(([, of]) => of === role).map(([tag]) => tag);
  return NATIVE[role]?.split(',') ?? tags;
}
