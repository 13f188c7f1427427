import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

/** A menu that a script opens when the pointer comes to its button. */
const pageOf = (event: string): string => `<!doctype html><title>Menu</title>
<style>html,body{margin:0;height:100%} #actions{position:absolute;left:300px;top:100px;width:120px;height:40px}</style>
<button id=actions>Actions</button><script>
  actions.addEventListener('${event}', () => {
    if (!document.querySelector('ul')) document.body.insertAdjacentHTML('beforeend', '<ul><li>Rename</li></ul>');
  });
  let moved = 0;
  addEventListener('pointermove', () => { moved = performance.now(); });
  window.restedFor = (ms) => moved > 0 && performance.now() - moved > ms;
</script>`;

async function act(page: Page): Promise<void> {
  await page.mouse.move(100, 400);
  await page.waitForFunction('restedFor(400)');
  await page.mouse.move(360, 120);
  await page.waitForFunction('restedFor(400)');
}

describe.each(['pointerenter', 'mouseenter', 'mouseover'])('a menu that opens on %s', (event) => {
  let site: Site;
  let lines: Lines;

  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? pageOf(event) : undefined));
    lines = await recordVisit(site.url, act);
  });
  afterAll(() => site?.close());

  it('is the answer to the pointer on its button, not to where the pointer was before', () => {
    const changing = lines.of('hover').filter(({ changed }) => changed);
    expect(changing.map((hover) => lines.idOf(hover))).toEqual(['actions']);
  });
});
