import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Gestures</title>
<style>body{margin:0} #from,#to,#no{position:absolute;left:20px;width:120px;height:40px}
  #from{top:20px} #to{top:200px} #no{top:100px;left:300px}
  #inner{position:absolute;left:300px;top:200px;width:200px;height:120px;overflow:auto}</style>
<div id=from draggable=true aria-label="Card">Card</div><div id=to role=region aria-label="Column">Column</div>
<div id=no draggable=true>Stays</div>
<div id=inner role=region aria-label="List"><div style="height:2000px">List</div></div>
<input id=file type=file style="position:absolute;top:300px;left:20px">
<input id=pin type=number aria-label="PIN" value=5 style="position:absolute;top:340px;left:20px">
<div id=late style="position:absolute;top:400px;left:20px"></div><div style="height:3000px"></div>
<script>
  from.ondragstart = (event) => { event.dataTransfer.setData('application/x-card', '7'); event.dataTransfer.effectAllowed = 'move'; };
  no.ondragstart = (event) => event.preventDefault();
  to.ondragover = (event) => event.preventDefault();
  to.ondrop = (event) => { event.preventDefault(); to.append(event.dataTransfer.getData('application/x-card')); };
  function attachLate() {
    const outer = late.attachShadow({ mode: 'closed' });
    outer.innerHTML = '<div id=host></div>';
    const root = outer.querySelector('#host').attachShadow({ mode: 'closed' });
    root.innerHTML = '<div id=box role=region aria-label=Deep style="width:150px;height:60px;overflow:auto"><p style="height:900px">deep</p></div>';
    window.deepTop = () => root.querySelector('#box').scrollTop;
  }
</script>`;

let site: Site;
let lines: Lines;
let folder: string;

/** Files that come from outside the browser, let go at a point. */
async function dropFiles(cdp: CDPSession, x: number, y: number, files: string[]): Promise<void> {
  const data = { items: [], files, dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data });
  }
}

async function swipe(cdp: CDPSession, x: number, from: number, to: number): Promise<void> {
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] });
  const step = (to - from) / 10;
  for (let i = 1; i <= 10; i++) {
    await cdp.send('Input.dispatchTouchEvent', {
      type: 'touchMove',
      touchPoints: [{ x, y: from + step * i }],
    });
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

async function act(page: Page): Promise<void> {
  const cdp = await page.context().newCDPSession(page);
  await page.mouse.move(70, 40);
  await page.mouse.down();
  await page.mouse.move(100, 90, { steps: 4 });
  await page.mouse.move(75, 220, { steps: 8 });
  await page.mouse.up();
  await page.waitForFunction(() => document.querySelector('#to')?.textContent === 'Column7');

  await page.mouse.move(320, 120);
  await page.mouse.down();
  await page.mouse.move(340, 140, { steps: 3 });
  await page.mouse.up();

  await page.mouse.move(350, 250);
  for (let i = 0; i < 8; i++) await page.mouse.wheel(0, 40);
  await page.waitForFunction(() => (document.querySelector('#inner')?.scrollTop ?? 0) > 0);
  await page.mouse.move(60, 350);
  await page.mouse.wheel(0, -30);

  const file = join(folder, 'plan.txt');
  await writeFile(file, 'x');
  await dropFiles(cdp, 70, 220, [file]);
  await dropFiles(cdp, 60, 310, [file]);
  await page.waitForFunction(
    () =>
      (document.querySelector('#file') instanceof HTMLInputElement
        ? document.querySelector<HTMLInputElement>('#file')
        : null
      )?.files?.length === 1,
  );

  await page.evaluate('attachLate()');
  await page.mouse.move(90, 430);
  await page.mouse.wheel(0, 60);
  await page.waitForFunction('deepTop() > 0');

  await cdp.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x: 70, y: 220 }] });
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await swipe(cdp, 600, 400, 100);
  await page.waitForFunction(() => window.scrollY > 0);
  for (const type of ['mousePressed', 'mouseReleased'] as const) {
    await cdp.send('Input.dispatchMouseEvent', {
      type,
      x: 600,
      y: 300,
      button: 'left',
      clickCount: 1,
      pointerType: 'pen',
      force: 0.5,
    });
  }
}

describe('gestures', () => {
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-drop-'));
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lines = await recordVisit(site.url, act);
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('verify', () => expect(lines.problems).toEqual([]));

  it('tell a native drag from what is taken to where it is let go, with its types and effect', () => {
    const [start, end] = lines.of('drag');
    expect(start).toMatchObject({ phase: 'start', types: ['application/x-card'], in: [50, 20] });
    expect(end).toMatchObject({ phase: 'end', effect: 'move', types: ['application/x-card'] });
    expect(lines.nameOf(start)).toBe('Card');
    expect(lines.nameOf(end)).toBe('Card');
    const drop = lines.of('drop')[0];
    expect(drop).toMatchObject({ at: [75, 220], in: [55, 20], types: ['application/x-card'] });
    expect(lines.nameOf(drop)).toBe('Column');
  });

  it('keep the way of a drag', () => {
    const ways = lines.of('pointer').filter(({ source }) => source === 'drag');
    const points = ways.flatMap(({ path }) => lines.decode(path));
    expect(points).toContainEqual(expect.objectContaining({ x: 75, y: 220 }));
    expect(points.some(({ y }) => y > 60 && y < 200)).toBe(true);
  });

  it('say nothing of a drag that the page did not allow', () => {
    expect(lines.of('drag').map((drag) => lines.nameOf(drag))).not.toContain('Stays');
    expect(lines.of('drag')).toHaveLength(2);
  });

  it('sum the turns of a wheel, and say nothing of those over a secret number', () => {
    const inner = lines.of('wheel').filter((wheel) => lines.nameOf(wheel) === 'List');
    expect(inner.reduce((sum, { dy }) => sum + dy, 0)).toBe(320);
    expect(inner.length).toBeLessThan(8);
    expect(inner[0]).toMatchObject({ at: [350, 250], dx: 0, mode: 'pixel' });
    expect(lines.of('wheel').some(({ dy }) => dy === -30)).toBe(false);
  });

  it('count files that come from outside, on a place and on a field', () => {
    const dropped = lines.of('drop').filter(({ files }) => files);
    expect(dropped.map(({ types, files }) => ({ types, files }))).toEqual([
      { types: ['Files'], files: { count: 1, types: ['text/plain'] } },
      { types: ['Files'], files: { count: 1, types: ['text/plain'] } },
    ]);
    expect(lines.of('file')).toMatchObject([{ count: 1, types: ['text/plain'] }]);
    expect(JSON.stringify(lines.all)).not.toContain('plan.txt');
  });

  it('hear what happens in closed shadow roots that came late', () => {
    expect(lines.of('wheel').map((wheel) => lines.nameOf(wheel))).toContain('deep');
    expect(lines.of('scroll').map((scroll) => lines.nameOf(scroll))).toContain('Deep');
  });

  it('tell a tap from a finger that the browser took for scrolling', () => {
    const touches = lines.of('release').filter(({ pointer }) => pointer === 'touch');
    expect(touches.map(({ cancelled }) => cancelled)).toEqual([undefined, true]);
    expect(touches[1]?.at).toBeUndefined();
    expect(lines.of('press').filter(({ pointer }) => pointer === 'touch')).toHaveLength(2);
  });

  it('know a pen', () => {
    expect(lines.of('press').filter(({ pointer }) => pointer === 'pen')).toHaveLength(1);
    expect(lines.of('release').filter(({ pointer }) => pointer === 'pen')).toHaveLength(1);
  });
});
