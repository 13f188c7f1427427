import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const SECRET = 'Wick-clobbered-hT41';
const PRIVATE = 'Killilan of Glenelg';
const NAMES = [
  ...[
    'id',
    'attributes',
    'parentNode',
    'value',
    'type',
    'name',
    'elements',
    'children',
    'childNodes',
    'nodeType',
  ],
  ...[
    'tagName',
    'localName',
    'textContent',
    'getAttribute',
    'hasAttribute',
    'matches',
    'closest',
    'classList',
  ],
  ...['querySelectorAll', 'shadowRoot', 'labels', 'isConnected', 'ownerDocument', 'nextSibling', 'contains'],
];
/** A form whose members are its own fields, and a document whose members are its own elements. */
const PAGE = `<!doctype html><title>Clobbered</title>
<form id=outer data-private>${NAMES.map((name) => `<input name=${name} aria-label="${name}" value="${PRIVATE}">`).join('')}
<p>${PRIVATE}</p></form>
<form id=login style="position:fixed;top:0;right:0;background:white">${NAMES.map((name) => `<input type=hidden name=${name}>`).join('')}
<label>Password <input id=secret type=password></label><button id=go type=button>Go</button></form>
<img name=getElementById><img name=querySelector><img name=forms><img name=body><img name=defaultView>
<p id=echo></p><script>secret.oninput = () => { echo.textContent = secret.value; };</script>`;

/** With the plain mouse: Playwright's own checks run in the page and would meet the clobbered names. */
async function press(page: Page, selector: string): Promise<void> {
  const box = await page.locator(selector).boundingBox();
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
}

describe.each(['classes', 'text'])(
  'where forms have fields named as members of nodes, with captureKeys "%s"',
  (captureKeys) => {
    let site: Site;
    let lines: Lines;

    beforeAll(async () => {
      site = await serve((path) => (path === '/' ? PAGE : undefined));
      lines = await recordVisit(
        site.url,
        async (page) => {
          await press(page, '#secret');
          await page.keyboard.type(SECRET);
          await press(page, '#go');
        },
        { captureKeys },
      );
    });
    afterAll(async () => {
      await site?.close();
    });

    it('secrets stay secret, and what is marked stays private', () => {
      const all = JSON.stringify(lines.all);
      expect(all).not.toContain(SECRET);
      expect(all).not.toContain('Killilan');
    });

    it('what is done is recorded, on what it was done to', () => {
      expect(lines.problems).toEqual([]);
      expect(lines.of('click').map((click) => lines.nameOf(click))).toContain('Go');
      expect(lines.of('change').map((change) => lines.idOf(change))).toContain('secret');
      expect(lines.of('dom').length).toBeGreaterThan(0);
    });
  },
);
