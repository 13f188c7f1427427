import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Bank</title><div id=host></div><script>
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<form><input type=password readonly>' + [...'4169'].map((digit) =>
    '<div class=key style="display:inline-block;width:40px;height:40px">' + digit + '</div>').join('') + '</form>';
  for (const key of root.querySelectorAll('.key'))
    key.onclick = () => { root.querySelector('input').value += key.textContent; window.presses = (window.presses ?? 0) + 1; };
  window.keys = Array.from(root.querySelectorAll('.key'), (key) => {
    const { left, top } = key.getBoundingClientRect();
    return [left + 20, top + 20];
  });
</script>`;

/** Lines are sent while a key is held this long. Milliseconds. */
const HELD = 700;

async function pressAll(page: Page): Promise<void> {
  const keys: [number, number][] = await page.evaluate('window.keys');
  for (const [x, y] of keys) await page.mouse.click(x, y, { delay: HELD });
  await page.waitForFunction('window.presses === 4');
}

/** Without page content nothing has found the shadow tree before the first press in it. */
describe.each(['none', 'actions', 'full'])(
  'a keypad in a closed shadow tree, with captureDom "%s"',
  (captureDom) => {
    let site: Site;
    let lines: Lines;

    beforeAll(async () => {
      site = await serve((path) => (path === '/' ? PAGE : undefined));
      lines = await recordVisit(site.url, pressAll, { captureDom });
    });
    afterAll(async () => {
      await site?.close();
    });

    it('tells that it was pressed, never where', () => {
      const presses = [...lines.of('press'), ...lines.of('release'), ...lines.of('click')];
      expect(presses.length).toBeGreaterThan(0);
      for (const press of presses) {
        expect(press).not.toHaveProperty('at');
        expect(press).not.toHaveProperty('target');
      }
    });

    it('tells no way of the pointer to its keys', () => {
      expect([...lines.of('pointer'), ...lines.of('hover')]).toEqual([]);
    });
  },
);
