import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { frameElementsOf } from '../src/research/frame-elements';
import { joinFrames } from '../src/research/replay/join-frames';
import { Lab, linesOf } from './lab/lab';
import { Lines } from './lab/lines';
import { inReplay, openReplay, play, windToEnd } from './lab/replay';
import { type Site, serve } from './lab/site';

/** A page with a button that says where it is. */
const inside = (name: string, more = ''): string =>
  `<!doctype html><title>${name}</title><button>${name}</button>${more}`;

let site: Site;
let other: Site;
let lab: Lab;
let lines: Lines;

/** Frames of each kind; those with an id of `late-…` come after the page has loaded. */
const top = (): string => `<!doctype html><title>Frames</title>
<iframe id=same src="/inner"></iframe>
<iframe id=cross src="${other.url}/inner"></iframe>
<iframe id=srcdoc srcdoc="${inside('srcdoc').replaceAll('"', '&quot;')}"></iframe>
<iframe id=blank></iframe><iframe id=blob></iframe>
<div id=host></div>
<script>
  blank.contentDocument.body.innerHTML = '<button>blank</button>';
  blob.src = URL.createObjectURL(new Blob(['<button>blob</button>'], { type: 'text/html' }));
  host.attachShadow({ mode: 'closed' }).innerHTML = '<iframe id=shadow src="/shadowed"></iframe>';
  function add() {
    const frame = document.createElement('iframe');
    frame.id = 'late-first';
    frame.src = '/late';
    document.body.prepend(frame);
  }
</script>`;

async function press(page: Page, name: string): Promise<void> {
  const frames = await Promise.all(
    page.frames().map(async (frame) => ({
      frame,
      count: await frame.getByRole('button', { name, exact: true }).count(),
    })),
  );
  await frames
    .find(({ count }) => count > 0)
    ?.frame.getByRole('button', { name, exact: true })
    .click();
}

/** Name of the button pressed in a page, and the id of the frame element that it is shown in. */
function whereabouts(): [string | undefined, string | undefined][] {
  const elements = frameElementsOf(lines.all);
  return lines.of('click').map((click) => {
    const holder = elements.get(click.page);
    return [lines.nameOf(click), holder && lines.element(holder.page, holder.element)?.attributes['id']];
  });
}

/** Texts of the buttons of the replay by the ids of the frame elements around them. */
const BUTTONS = `((document) => {
  const found = [];
  const visit = (node, path) => {
    if (node.nodeName === 'BUTTON') found.push([...path, node.textContent].join(' > '));
    if (node.nodeName === 'IFRAME') visit(node.contentDocument, [...path, node.id]);
    if (node.shadowRoot) visit(node.shadowRoot, path);
    node.childNodes.forEach((child) => visit(child, path));
  };
  visit(document, []);
  return found;
})(document)`;

/** What the tab showed at the end. */
const SHOWN = [
  'late-first > late',
  'same > next',
  'cross > inner',
  'cross > nested > nested',
  'srcdoc > srcdoc',
  'blank > blank',
  'blob > blob',
  'shadow > shadowed',
];

describe('frames', () => {
  beforeAll(async () => {
    const pages: Record<string, () => string> = {
      '/': top,
      '/inner': () => inside('inner', '<iframe id=nested src="/nested"></iframe>'),
      '/nested': () => inside('nested'),
      '/shadowed': () => inside('shadowed'),
      '/late': () => inside('late'),
      '/next': () => inside('next'),
    };
    const respond = (path: string): string | undefined => pages[path]?.();
    [site, other] = [await serve(respond), await serve(respond)];
    lab = await Lab.open();
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await page.waitForLoadState();
    for (const name of ['srcdoc', 'blank', 'blob', 'shadowed']) await press(page, name);
    for (const id of ['same', 'cross']) {
      await page.frameLocator(`#${id}`).getByRole('button', { name: 'inner' }).click();
      await page.frameLocator(`#${id}`).frameLocator('#nested').getByRole('button').click();
    }
    await page.evaluate('add()');
    await page.frameLocator('#late-first').getByRole('button', { name: 'late' }).click();
    await page
      .frameLocator('#same')
      .locator('button')
      .evaluate(() => location.assign('/next'));
    await page.frameLocator('#same').getByRole('button', { name: 'next' }).click();
    await vi.waitFor(
      async () => {
        const told = linesOf(await lab.readBack()).filter(({ type }) => type === 'dom');
        expect(JSON.stringify(told)).toContain('late-first');
      },
      { timeout: 30_000, interval: 200 },
    );
    lines = new Lines(await lab.finish());
  });
  afterAll(async () => {
    await lab?.close();
    await site?.close();
    await other?.close();
  });

  it('verify', () => expect(lines.problems).toEqual([]));

  it('record themselves, and are known by their elements in the page around them', () => {
    expect(whereabouts()).toEqual([
      ['srcdoc', 'srcdoc'],
      ['blank', 'blank'],
      ['blob', 'blob'],
      ['shadowed', 'shadow'],
      ['inner', 'same'],
      ['nested', 'nested'],
      ['inner', 'cross'],
      ['nested', 'nested'],
      ['late', 'late-first'],
      ['next', 'same'],
    ]);
  });

  describe('in a replay', () => {
    let replayed: Page;
    beforeAll(async () => {
      replayed = await openReplay(lines.all);
    });
    afterAll(async () => replayed?.context().browser()?.close());

    it('show what was in them, wherever a replay is wound to', async () => {
      await windToEnd(replayed);
      expect(await inReplay(replayed, BUTTONS)).toEqual(SHOWN);
      const next = lines.of('page').find(({ url }) => url.endsWith('/next'));
      const [start] = joinFrames(lines.all, next?.tab ?? 0).shown;
      const before = (next?.t ?? 0) - (start?.t ?? 0) - 1;
      await replayed.evaluate((at) => replayer.pause(at), before);
      const earlier = ['same > inner', 'same > nested > nested'];
      expect(await inReplay(replayed, BUTTONS)).toEqual(expect.arrayContaining(earlier));
      expect(await inReplay(replayed, BUTTONS)).not.toContain('same > next');
      await windToEnd(replayed);
      expect(await inReplay(replayed, BUTTONS)).toEqual(SHOWN);
    });

    it('show it when it is played', async () => {
      await play(replayed);
      expect(await inReplay(replayed, BUTTONS)).toEqual(SHOWN);
    });
  });
});
