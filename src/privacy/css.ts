import { redactCssUrls } from './url';

/** Attribute selectors on `value` repeat what a field holds. */
const VALUE_SELECTOR = /\[\s*value\s*[~|^$*]?=\s*(?:"[^"]*"|'[^']*'|[^\]]*)(\s+[is])?\s*\]/gi;
/** `content: "…"` puts text on the page; counters and plain keywords stay. */
const CONTENT_STRING = /(\bcontent\s*:\s*)(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/gi;
const ATTRIBUTE_DATA = /\[\s*(data-[\w-]+)/gi;

/** A style sheet's text without addresses of resources and without values of fields. */
export function redactSheet(css: string): string {
  return redactCssUrls(css).replace(VALUE_SELECTOR, '[value="⟦text⟧"]');
}

/** A `style` attribute: no addresses at all and no text. */
export function redactStyleAttribute(css: string): string {
  return css
    .replace(/url\(\s*(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^)]*)\s*\)/gis, 'url("")')
    .replace(CONTENT_STRING, '$1""');
}

/** Names of data attributes that a style sheet selects on. */
export function styledAttributes(css: string): string[] {
  return Array.from(css.matchAll(ATTRIBUTE_DATA), (match) => (match[1] ?? '').toLowerCase());
}
