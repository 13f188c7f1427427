import type { IncomingHttpHeaders } from 'node:http';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { inReplay, replay } from './lab/replay';
import { type Site, serve } from './lab/site';
import { until } from './leaks/until';

const SHEETS: Readonly<Record<string, string>> = {
  '/theme/plain.css': '#plain { color: rgb(1, 1, 1); background-image: url(../i.png) }',
  '/print.css': '#plain { color: rgb(9, 9, 9) }',
  '/imported.css': '#imported { color: rgb(2, 2, 2) }',
  '/long.css': `${Array.from({ length: 4_000 }, (_, n) => `.long-${n} { color: red }`).join('\n')} #long { color: rgb(3, 3, 3) }`,
  '/later.css': '#later { color: rgb(4, 4, 4) }',
  '/page.css': '#page { color: rgb(5, 5, 5) }',
};

const CSS = { 'content-type': 'text/css' };
const sites: Site[] = [];
/** Requests for style sheets, by path. */
const requests = new Map<string, IncomingHttpHeaders[]>();
let lab: Lab;
let lines: Lines;
let replayed: Page;

async function open(respond: Parameters<typeof serve>[0], headers = {}): Promise<string> {
  const site = await serve(respond, headers);
  sites.push(site);
  return site.url;
}

function openSheets(headers: Record<string, string>): Promise<string> {
  return open((path, request) => {
    requests.set(path, [...(requests.get(path) ?? []), request.headers]);
    return SHEETS[path];
  }, headers);
}

async function openPage(): Promise<string> {
  const cdn = await openSheets(CSS);
  const shared = await openSheets({ ...CSS, 'access-control-allow-origin': '*' });
  const pages = await openSheets({ 'content-type': 'text/html' });
  const link = (url: string, more = '') => `<link rel=stylesheet href="${url}" ${more}>`;
  return open(
    () => `<!doctype html><title>Sheets</title>
${link(`${cdn}/theme/plain.css`)} ${link(`${cdn}/print.css`, 'media=print')} ${link(`${shared}/long.css`)}
${link(`${cdn}/missing.css`, 'id=missing')} ${link(`${pages}/page.css`, 'id=html')}
<style>@import url("${cdn}/imported.css");</style>
<style id=import>@import url("${cdn}/no-such.css"); #plain { margin: 0 }</style>
${['plain', 'imported', 'long', 'later', 'page'].map((id) => `<p id=${id}>${id}`).join('')}
<script>
  document.cookie = 'session=secret';
  add = () => document.head.insertAdjacentHTML('beforeend', '${link(`${cdn}/later.css`)}');
</script>`,
  );
}

/** Elements of the first page whose sheets are said to be unavailable: their `id` attributes. */
function unavailable(): Promise<string[]> {
  const said = lines.of('dom').flatMap(({ page, event: { type, data } }) => {
    const isSaid = page === 1 && type === 5 && data['tag'] === 'sheet';
    return isSaid ? [data['payload'] as { id: number; state: string }] : [];
  });
  expect(said.map(({ state }) => state)).toEqual(said.map(() => 'unavailable'));
  return replayed.evaluate(
    (ids) => ids.map((id) => (replayer.getMirror().getNode(id) as Element).id),
    said.map(({ id }) => id),
  );
}

/** Waits until the rule of that id is in the recording so many times. */
async function untilTold(id: string, times: number): Promise<void> {
  await until(`the rule of #${id} is told`, async () => {
    const told = JSON.stringify(new Lines(await lab.readBack()).of('dom'));
    return told.split(`#${id} {`).length > times;
  });
}

describe('style sheets of other sites', () => {
  beforeAll(async () => {
    const url = await openPage();
    lab = await Lab.open({ captureDom: 'full' });
    const page = await lab.context.newPage();
    await page.goto(url);
    await lab.recorded();
    for (const id of ['plain', 'long', 'imported']) await untilTold(id, 1);
    await page.evaluate('add()');
    await untilTold('later', 1);
    const again = await lab.context.newPage();
    await again.goto(url);
    await lab.recorded(2);
    await untilTold('long', 2);
    await again.close();
    lines = new Lines(await lab.finish());
    replayed = await replay(lines.all.filter((line) => !('page' in line) || line.page === 1));
  });

  afterAll(async () => {
    await replayed?.context().browser()?.close();
    await lab?.close();
    for (const site of sites) await site.close();
  });

  it.each([
    ['plain', 'rgb(1, 1, 1)'],
    ['imported', 'rgb(2, 2, 2)'],
    ['long', 'rgb(3, 3, 3)'],
    ['later', 'rgb(4, 4, 4)'],
    ['page', 'rgb(0, 0, 0)'],
  ])('draw a replay: %s', async (id, color) => {
    const drawn = await inReplay(replayed, `window.getComputedStyle(document.querySelector('#${id}')).color`);
    expect(drawn).toBe(color);
  });

  it('have addresses that are whole, and the medium of their link', async () => {
    const image = await inReplay(
      replayed,
      `window.getComputedStyle(document.querySelector('#plain')).backgroundImage`,
    );
    expect(image).toBe(`url("${sites[0]?.url}/i.png")`);
    expect(
      await inReplay(replayed, `document.querySelector('style[media=print]').sheet.cssRules.length`),
    ).toBe(1);
  });

  it('that cannot be had are told as such', async () => {
    expect((await unavailable()).sort()).toEqual(['html', 'import', 'missing']);
  });

  it('are asked for once by the worker, as nobody', () => {
    const asked = [...requests].filter(([path]) => path.endsWith('.css'));
    expect(asked).toHaveLength(8);
    for (const [path, headers] of asked) {
      const ours = headers.filter(({ referer, cookie }) => referer === undefined && cookie === undefined);
      expect([path, ours.length]).toEqual([path, 1]);
      expect(ours[0]?.origin).toBeUndefined();
    }
  });

  it('leave nothing wrong with the trace', () => {
    expect(lines.problems).toEqual([]);
  });
});
