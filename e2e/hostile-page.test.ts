import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadSession } from '../src/cli/desk/read-session';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

/** Each page defends itself, breaks the platform or itself, and must go on working; its button says so in the title. */
const PAGES: Record<string, string> = {
  'redefined-prototypes': `<button id=go>Go</button><script>
    for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent']) EventTarget.prototype[name] = () => { throw new Error('mine') };
    for (const name of ['getAttribute', 'matches', 'closest', 'querySelectorAll', 'getBoundingClientRect']) Element.prototype[name] = () => { throw new Error('mine') };
    Array.prototype.map = Array.prototype.filter = Object.entries = JSON.stringify = () => { throw new Error('mine') };
    window.setTimeout = window.Promise = window.WeakMap = window.MutationObserver = undefined;
    document.querySelector('#go').onclick = () => { document.title = 'works' };
  </script>`,
  'throwing-handlers': `<button id=go>Go</button><script>
    for (const type of ['click', 'pointerdown', 'focusin', 'pointermove']) addEventListener(type, () => { throw new Error('mine') }, true);
    document.querySelector('#go').onclick = () => { document.title = 'works'; throw new Error('mine') };
  </script>`,
  'stopped-events': `<button id=go>Go</button><script>
    for (const type of ['click', 'pointerdown', 'pointerup']) addEventListener(type, (event) => { event.stopImmediatePropagation(); if (type === 'click') document.title = 'works' }, true);
  </script>`,
  'clobbered-names': `<form id=f><input name=getAttribute><input name=closest><input name=matches><input name=attributes><input name=childNodes>
    <input name=parentNode><input name=localName><input name=labels><input name=getRootNode><button id=go type=button onclick="Object.getOwnPropertyDescriptor(Document.prototype, 'title').set.call(window.document, 'works')">Go</button></form>
    <img name=querySelector><img name=body><img name=documentElement><img name=activeElement><img name=title>`,
  'removed-document-element': `<button>Old</button><script>setTimeout(() => {
    document.documentElement.remove();
    document.append(document.createElement('html'));
    document.documentElement.innerHTML = '<head><title>x</title></head><body><button id=go>Go</button></body>';
    document.querySelector('#go').onclick = () => { document.title = 'works' };
  }, 50)</script>`,
  'reopened-document': `<button>Old</button><script>setTimeout(() => {
    document.open();
    document.write("<!doctype html><title>x</title><button id=go onclick=\\"document.title='works'\\">Go</button>");
    document.close();
  }, 50)</script>`,
  'synthetic-events': `<button id=go onclick="document.title='works'">Go</button><button id=decoy>Decoy</button><script>
    for (let i = 0; i < 500; i++) for (const type of ['pointerdown', 'pointerup', 'click']) document.querySelector('#decoy').dispatchEvent(new PointerEvent(type, {bubbles: true, composed: true}));
    document.querySelector('#decoy').click();
  </script>`,
  'many-frames': `<button id=go onclick="document.title='works'">Go</button>${'<iframe srcdoc="<p>frame</p>"></iframe>'.repeat(25)}`,
  'deep-nesting': `<button id=go onclick="document.title='works'">Go</button><script>
    let at = document.body; for (let i = 0; i < 400; i++) at = at.appendChild(document.createElement('div')); at.textContent = 'bottom';
  </script>`,
  'huge-texts': `<button id=go onclick="document.title='works'">Go</button><script>
    const pre = document.createElement('pre'); pre.textContent = '"\\\\'.repeat(200000); document.body.append(pre);
    document.body.setAttribute('class', 'x'.repeat(300000));
  </script>`,
};

let site: Site;
let lab: Lab;
let sessions: ReadSession[];
const works: Record<string, boolean> = {};

async function visit(page: Page, name: string): Promise<void> {
  await page.goto(`${site.url}/${name}`);
  const button = page.locator('#go');
  await button.waitFor();
  const box = await button.boundingBox();
  // With the plain mouse: Playwright's own checks run in the page and would meet the redefined platform.
  await page.mouse.click((box?.x ?? 0) + 5, (box?.y ?? 0) + 5);
  // By the prototype: a page may have an element of that name.
  works[name] = await page
    .evaluate(() => Reflect.get(Document.prototype, 'title', document) === 'works')
    .catch(() => false);
}

beforeAll(async () => {
  site = await serve((path) => {
    const body = PAGES[path.slice(1)];
    return body && `<!doctype html><title>page</title><body>${body}`;
  });
  lab = await Lab.open();
  for (const name of Object.keys(PAGES)) {
    const page = await lab.context.newPage();
    await visit(page, name);
    await lab.evaluate('candor.flush()');
    await page.close();
  }
  sessions = await lab.finish();
});
afterAll(async () => {
  await lab?.close();
  await site?.close();
});

function linesOfPage(name: string): TraceLine[] {
  const lines = linesOf(sessions);
  const pages = lines.flatMap((line) =>
    line.type === 'page' && line.url.endsWith(`/${name}`) ? [line.page] : [],
  );
  return lines.filter((line) => 'page' in line && line.page !== undefined && pages.includes(line.page));
}

describe.each(Object.keys(PAGES))('on a page with %s', (name) => {
  it('the page goes on working', () => expect(works[name]).toBe(true));

  it('the one real click is recorded, on the button', () => {
    const lines = linesOfPage(name);
    const clicks = lines.filter((line) => line.type === 'click');
    expect(clicks).toHaveLength(1);
    const target = clicks[0]?.type === 'click' ? clicks[0].target : undefined;
    expect(lines).toContainEqual(expect.objectContaining({ type: 'element', id: target, tag: 'button' }));
  });

  it('page content is recorded', () => {
    expect(linesOfPage(name).filter((line) => line.type === 'dom').length).toBeGreaterThan(1);
  });
});

it('the whole trace verifies', () => {
  for (const { verification } of sessions) expect(verification).toMatchObject({ ok: true, problems: [] });
});
