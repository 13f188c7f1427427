import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Closed</title>
<style>body{margin:0}</style><div id=host></div><script>
  const root = host.attachShadow({ mode: 'closed' });
  root.innerHTML = '<style>button,div,input{position:absolute;width:120px;height:40px;left:200px}</style>' +
    '<button style="left:0;top:0">Corner</button><button id=key style="top:60px">Key</button>' +
    '<div role=slider aria-label=Cap id=cap style="top:120px"></div>' +
    '<div role=button aria-label=Other style="top:240px"></div>' +
    '<form onsubmit="return false"><input id=field aria-label=Field style="top:300px"><button style="top:360px">Send</button></form>';
  const cap = root.querySelector('#cap');
  cap.onpointerdown = (event) => cap.setPointerCapture(event.pointerId);
  window.clicks = 0;
  root.addEventListener('click', () => { window.clicks++; });
  window.focusOn = (id) => root.querySelector('#' + id).focus();
</script>`;

async function act(page: Page): Promise<void> {
  await page.evaluate('focusOn("key")');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Space');
  await page.evaluate('focusOn("field")');
  await page.keyboard.press('Enter');
  await page.mouse.move(260, 140);
  await page.mouse.down();
  await page.mouse.move(260, 260, { steps: 4 });
  await page.mouse.up();
  await page.mouse.click(260, 260);
  await page.waitForFunction('window.clicks === 5');
}

describe('in a closed shadow tree', () => {
  let site: Site;
  let lines: Lines;

  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lines = await recordVisit(site.url, act);
  });
  afterAll(() => site?.close());

  const named = (type: 'press' | 'release' | 'click') => lines.of(type).map((line) => lines.nameOf(line));

  it('keys press what has the focus, and Enter in a field its submit button', () => {
    const byKey = lines.of('click').filter(({ derived }) => derived === 'keyboard');
    expect(byKey.map((line) => lines.nameOf(line))).toEqual(['Key', 'Key', 'Send']);
  });

  it('a captured pointer is let go on what has captured it, wherever that is', () => {
    expect(named('press')).toEqual(['Cap', 'Other']);
    expect(named('release')).toEqual(['Cap', 'Other']);
    expect(named('click').slice(3)).toEqual(['Cap', 'Other']);
  });
});
