import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const BUTTON = (name: string, act: string): string =>
  `<!doctype html><title>${name}</title><button onclick="${act}">${name}</button>`;
const REMOVE = 'frameElement.remove()';

let site: Site;
let other: Site;
let lines: Lines;

const top = (): string => `<!doctype html><title>Ends</title>
<iframe src="/same"></iframe><iframe src="${other.url}/cross"></iframe>
<iframe srcdoc="${BUTTON('srcdoc', REMOVE).replaceAll('"', '&quot;')}"></iframe><iframe src="/last"></iframe>
<script>addEventListener('message', () => document.querySelector('iframe[src*=cross]').remove());</script>`;

async function act(page: Page): Promise<void> {
  for (const which of ['[src="/same"]', '[src*=cross]', '[srcdoc]']) {
    await page.frameLocator(`iframe${which}`).getByRole('button').click();
  }
  await page.frameLocator('iframe[src="/last"]').getByRole('textbox').pressSequentially('note');
  await page.close();
}

/** Frames that go away by what is done in them, and with their tab. */
describe('what is done in a frame right before it goes away', () => {
  beforeAll(async () => {
    const pages: Record<string, () => string> = {
      '/': top,
      '/same': () => BUTTON('same', REMOVE),
      '/cross': () => BUTTON('cross', `parent.postMessage('over', '*')`),
      '/last': () => '<!doctype html><title>last</title><input aria-label=last>',
    };
    [site, other] = await Promise.all([serve((path) => pages[path]?.()), serve((path) => pages[path]?.())]);
    other.url = other.url.replace('localhost', '127.0.0.1');
    lines = await recordVisit(site.url, act, { captureKeys: 'text' }, 5);
  });
  afterAll(async () => {
    await Promise.all([site?.close(), other?.close()]);
  });

  it.each(['same', 'cross', 'srcdoc'])('is kept when the click removes it: %s', (name) => {
    expect(lines.of('click').map((click) => lines.nameOf(click))).toContain(name);
  });

  it('is kept when its tab is closed in the middle of typing', () => {
    expect(lines.of('input').map(({ value }) => value)).toContain('note');
  });
});
