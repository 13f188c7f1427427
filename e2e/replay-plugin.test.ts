import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { joinFrames } from '../src/research/replay/join-frames';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { inReplay, OUTLINE, openReplay, play, replay, windToEnd } from './lab/replay';
import { type Site, serve } from './lab/site';

const PAGE = `<!doctype html><title>States</title>
<button id=open popovertarget=menu>Menu</button><div id=menu popover>Menu</div>
<div id=hint popover=manual>By a script</div>
<div id=outer popover>Outer <button id=more popovertarget=inner>More</button></div><div id=inner popover>Inner</div>
<input type=checkbox id=box><div id=player>Player</div>
<math id=formula><mfrac><mi>x</mi><mn>2</mn></mfrac></math><p id=late></p>
<iframe id=frame srcdoc="<input type=checkbox id=inside>"></iframe>
<script>player.ondblclick = () => player.requestFullscreen()</script>`;

/** What shows of the states that rrweb has no events for. */
interface Shown {
  open: string[];
  isIndeterminate: boolean;
  isFull: boolean;
  /** Of the box in the frame. */
  isInside: boolean;
}

const PROBE = `({
  open: ['menu', 'hint', 'outer', 'inner'].filter((id) => document.getElementById(id).matches(':popover-open')),
  isIndeterminate: document.getElementById('box').indeterminate,
  isFull: document.getElementById('player').getBoundingClientRect().height === window.innerHeight,
  isInside: document.getElementById('frame').contentDocument.getElementById('inside')?.indeterminate ?? false,
})`;
const FORMULAS = `Array.from(document.querySelectorAll('math, math *'), (node) =>
  [node.localName, node.namespaceURI.split('/').at(-1), node.textContent].join(' '))`;

/** What is done one after the other, and what that changes. */
const STEPS: [does: (page: Page) => unknown, changes: Partial<Shown>][] = [
  [(page) => page.click('#open'), { open: ['menu'] }],
  [(page) => page.click('#open'), { open: [] }],
  [(page) => page.evaluate('hint.showPopover()'), { open: ['hint'] }],
  [(page) => page.evaluate('box.indeterminate = true'), { isIndeterminate: true }],
  [(page) => page.evaluate('hint.hidePopover()'), { open: [] }],
  [(page) => page.frames().at(-1)?.evaluate('inside.indeterminate = true'), { isInside: true }],
  [(page) => page.click('#box'), { isIndeterminate: false }],
  [(page) => page.dblclick('#player'), { isFull: true }],
  [(page) => page.evaluate('document.exitFullscreen()'), { isFull: false }],
  [(page) => page.evaluate('outer.showPopover()'), { open: ['outer'] }],
  [(page) => page.click('#more'), { open: ['outer', 'inner'] }],
  [(page) => page.evaluate('box.indeterminate = true'), { isIndeterminate: true }],
];

function told(lines: readonly TraceLine[]): number[] {
  const tags = ['popover', 'indeterminate', 'fullscreen'];
  return lines.flatMap((line) =>
    line.type === 'fullscreen' || (line.type === 'dom' && tags.includes(String(line.event.data['tag'])))
      ? [line.t]
      : [],
  );
}

describe('a replay with the plugin', () => {
  let site: Site;
  let lab: Lab;
  let live: unknown;
  let outline: unknown;
  let lines: TraceLine[];
  let replayed: Page;

  const recorded = (isThere: (lines: TraceLine[]) => boolean): Promise<void> =>
    vi.waitFor(async () => expect(isThere(linesOf(await lab.readBack()))).toBe(true), {
      timeout: 20_000,
      interval: 100,
    });

  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lab = await Lab.open();
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await lab.recorded(2);
    for (const [index, [does]] of STEPS.entries()) {
      await does(page);
      await recorded((all) => told(all).length > index);
    }
    await page.evaluate(`late.innerHTML = '<math><mrow><mi>y</mi></mrow></math>'`);
    await page.evaluate(`late.firstChild.firstChild.insertAdjacentHTML('beforeend', '<mo>+</mo>')`);
    await recorded((all) => JSON.stringify(all).includes('"+"'));
    live = await page.evaluate(FORMULAS);
    outline = await page.evaluate(`${OUTLINE}(document)`);
    lines = linesOf(await lab.finish());
    replayed = await openReplay(lines, { isStock: false });
  });
  afterAll(async () => {
    await replayed?.context().browser()?.close();
    await lab?.close();
    await site?.close();
  });

  it('shows popovers and boxes as they were, forwards and backwards', async () => {
    const tab = lines.find((line) => line.type === 'page')?.tab ?? 0;
    const [start] = joinFrames(lines, tab).shown;
    const moments = told(lines).map((t) => t - (start?.t ?? 0) + 1);
    expect(moments).toHaveLength(STEPS.length);
    const expected: Shown[] = [];
    for (const [, changes] of STEPS) {
      const before = expected.at(-1) ?? { open: [], isIndeterminate: false, isFull: false, isInside: false };
      expected.push({ ...before, ...changes });
    }
    const shown = async (at: number): Promise<unknown> => {
      await replayed.evaluate((moment) => replayer.pause(moment), at);
      return inReplay(replayed, PROBE);
    };
    const wound: unknown[] = [];
    for (const at of [...moments, ...moments.toReversed()]) wound.push(await shown(at));
    expect(wound).toEqual([...expected, ...expected.toReversed()]);
    await play(replayed);
    expect(await inReplay(replayed, PROBE)).toEqual(expected.at(-1));
  });

  it('shows formulas as MathML', async () => {
    await replayed.evaluate(() => replayer.pause(0));
    await windToEnd(replayed);
    expect(await inReplay(replayed, FORMULAS)).toEqual(live);
    await play(replayed);
    expect(await inReplay(replayed, FORMULAS)).toEqual(live);
  });

  it('is not needed: without it, a replay shows all the rest', async () => {
    const stock = await replay(lines);
    const shown = await inReplay(stock, `${OUTLINE}(document)`);
    await stock.context().browser()?.close();
    expect(shown).toEqual(outline);
  });
});
