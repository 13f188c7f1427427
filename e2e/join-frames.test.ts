import fc from 'fast-check';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../src/browser';
import { joinFrames } from '../src/research/replay/join-frames';
import { FramedTab, step } from '../src/research/replay/testing/framed-tab';
import { inReplay, play, RRWEB } from './lab/replay';

/** Texts of the replay in the order of the document; what a frame shows in brackets. */
const TEXTS = `((document) => {
  const textOf = (node) => node.nodeName === 'IFRAME' ? '[' + textOf(node.contentDocument) + ']'
    : node.nodeType === 3 ? node.data : node.nodeName === 'STYLE' ? '' : Array.from(node.childNodes, textOf).join('');
  return textOf(document);
})(document)`;

describe('stock rrweb', () => {
  let page: Page;
  beforeAll(async () => {
    const { path } = await findBrowser({ install: true });
    const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
    page = await browser.newPage();
    await page.addScriptTag({ path: RRWEB });
  });
  afterAll(async () => page?.context().browser()?.close());

  it('shows what the frames of a tab showed, played and wound both ways', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const { events } = joinFrames(new FramedTab(steps).lines, 1);
        fc.pre(events.length >= 2);
        const begin = events[0]?.timestamp ?? 0;
        await page.evaluate<void, unknown[]>((joined) => {
          document.body.replaceChildren();
          Object.assign(window, { replayer: new rrweb.Replayer(joined, { root: document.body }) });
        }, events);
        const shown = async (turn: number): Promise<unknown> => {
          await page.evaluate((at) => replayer.pause(at), turn + 5_000 - begin + 0.5);
          return inReplay(page, TEXTS);
        };
        await play(page);
        expect(await inReplay(page, TEXTS)).toBe(new FramedTab(steps).shows());
        const half = Math.max(begin - 5_000, Math.floor(steps.length / 2));
        for (const at of [half, steps.length, half]) {
          expect(await shown(at)).toBe(new FramedTab(steps.slice(0, at)).shows());
        }
      }),
      { numRuns: 50 },
    );
  });
});
