import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { inReplay, OUTLINE, replay } from './lab/replay';
import { type Site, serve } from './lab/site';

const ROWS = 1_500;
const PAGE = `<!doctype html><html lang=en><head><title>Stock</title><style>.hot{color:rgb(200, 0, 0)}</style></head><body>
<h1 class=hot>Stock list</h1><svg width=20 height=20><circle cx=10 cy=10 r=8 fill="red"/></svg>
<!-- not kept --><script>window.x = 1</script><template><b>not kept</b></template>
<div id=host></div><p id=private class=rr-mask>Jane's note</p>
<table><tbody>${Array.from({ length: ROWS }, (_, i) => `<tr class=row><td>Item ${i}</td><td><button>Order</button></td></tr>`).join('')}</tbody></table>
<button id=last>Last</button>
<script>
  document.styleSheets[0].insertRule('#last{color:rgb(0, 0, 200)}');
  document.querySelector('#host').attachShadow({mode: 'closed'}).innerHTML = '<slot></slot><b id=deep>Deep text</b>';
</script></body></html>`;

let site: Site;
let lab: Lab;
let lines: TraceLine[];
let live: string[];
let replayed: Page;

describe('the recorded page content', () => {
  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lab = await Lab.open();
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await page.click('#last');
    const expected = await page.evaluate(`${OUTLINE}(document)`);
    live = expected as string[];
    // The last piece tells that the snapshot is complete.
    await vi.waitFor(
      async () => expect(JSON.stringify(linesOf(await lab.readBack()))).toContain('"textContent":"Last"'),
      { timeout: 30_000, interval: 200 },
    );
    lines = linesOf(await lab.finish());
    replayed = await replay(lines);
  });
  afterAll(async () => {
    await replayed?.context().browser()?.close();
    await lab?.close();
    await site?.close();
  });

  it('is in pieces that each fit a message', () => {
    const pieces = lines.filter((line) => line.type === 'dom');
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(JSON.stringify(piece).length).toBeLessThan(64 * 1024);
  });

  it('is replayed by the stock rrweb replayer: every element and text, in order, private text apart', async () => {
    const shown = await inReplay(replayed, `${OUTLINE}(document)`);
    const shadow = ['<slot>', '<b#deep>', 'Deep text'];
    const host = live.indexOf('<div#host>') + 1;
    const expected = live
      .toSpliced(host, 0, ...shadow)
      .map((line) => (line === "Jane's note" ? '⟦private⟧' : line));
    expect(shown).toEqual(expected);
    expect(live.length).toBeGreaterThan(ROWS * 4);
  });

  it('has the rules that scripts inserted', async () => {
    const color = await inReplay(replayed, 'window.getComputedStyle(document.querySelector("#last")).color');
    expect(color).toBe('rgb(0, 0, 200)');
  });

  it('numbers nodes as the events do: every described element is the node of that id', async () => {
    const described = lines.flatMap((line) =>
      line.type === 'element' ? [{ id: line.id, tag: line.tag }] : [],
    );
    const tags = await replayed.evaluate(
      (ids) => ids.map((id) => replayer.getMirror().getNode(id)?.nodeName.toLowerCase()),
      described.map(({ id }) => id),
    );
    expect(described.length).toBeGreaterThan(0);
    expect(tags).toEqual(described.map(({ tag }) => tag));
  });
});
