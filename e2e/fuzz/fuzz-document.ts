import { markupOf } from './fields';
import type { FuzzCase } from './fuzz-case';

/** Letters only: digits of ids could be those of a secret. */
export function nameOf(index: number): string {
  return Array.from(String(index), (digit) => 'abcdefghij'.charAt(Number(digit))).join('');
}

/** Whatever a page adds to a case, nothing moves under the pointer. */
const STYLE = '<style>section { position: relative; height: 12em; overflow: clip }</style>';

/** One page with the fields of many cases. Scripts of the tests find what they need in `window.fuzz`. */
export function documentOf(cases: readonly FuzzCase[]): string {
  return `${STYLE}<h1>Many fields</h1>${cases.map(blockOf).join('\n')}<script>(${settle})()</script>`;
}

/** The source field of a drag stands beside it: what it holds is no text of the page. */
function blockOf({ field, home, entry, secret }: FuzzCase, index: number): string {
  const id = nameOf(index);
  const own = markupOf(field, id, entry === 'there before' ? secret : '');
  const source = entry === 'dropped' ? `<input class="source" aria-label="Password from">` : '';
  return `<section class="${id}"><div class="home" data-home="${home}">${own}</div>${source}<div class="echoes"></div></section>`;
}

/** Runs in the page: moves fields to where they belong. */
function settle(): void {
  const fuzz = { fields: new Map<string, HTMLElement>() };
  for (const home of document.querySelectorAll<HTMLElement>('.home')) {
    const kind = home.dataset['home'];
    const markup = home.innerHTML;
    let root: ParentNode = home;
    if (kind === 'frame') {
      home.innerHTML = '<iframe></iframe>';
      const inner = home.querySelector('iframe')?.contentDocument;
      if (inner) {
        inner.body.innerHTML = markup;
        root = inner;
      }
    } else if (kind !== 'page') {
      root = home.attachShadow({ mode: kind === 'open root' ? 'open' : 'closed' });
      if (root instanceof ShadowRoot) root.innerHTML = markup;
      home.replaceChildren();
    }
    const field = root.querySelector<HTMLElement>('input, textarea, [contenteditable]');
    if (field) fuzz.fields.set(field.id, field);
  }
  Object.assign(window, { fuzz });
}
