import { readdir } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../src/cli/record/extension';
import { inPlainBrowser } from './invisible/plain-browser';
import { Lab } from './lab/lab';
import { type Site, serve } from './lab/site';

/** One element of every kind that style sheets of extensions are after, and such as they add. */
const TAGS =
  'a abbr address article aside b blockquote button canvas code details dialog div em fieldset figure form h1 h2 iframe img input label legend li main nav ol optgroup option p pre progress section select span summary table td textarea th tr ul video';
const PAGE = `<!doctype html><title>Scan</title><body>${TAGS.split(' ')
  .map((tag) => `<${tag} class="probe"></${tag}>`)
  .join(
    '',
  )}<input type=password class=probe><div class="rr-mask rr-block ad banner overlay modal probe" id=ads></div>`;
/** Names that extensions use for what pages may load. */
const USUAL = [
  'icon.png',
  'icon16.png',
  'icons/icon128.png',
  'content.css',
  'inject.js',
  'assets/icon.png',
  '_locales/en/messages.json',
];

let site: Site;
let plain: string[];
let recorded: string[];
let loaded: string[];

/** Every property of every element's style, pseudo-elements too, and all sheets. */
function styles(): string[] {
  const elements = [...document.querySelectorAll('*')];
  const told = elements.flatMap((element, index) =>
    [null, '::before', '::after', '::placeholder', '::selection'].map((pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return `${index} ${element.tagName} ${pseudo} ${Array.from(style, (name) => `${name}:${style.getPropertyValue(name)}`).join(';')}`;
    }),
  );
  return [
    ...told,
    `sheets ${document.styleSheets.length + document.adoptedStyleSheets.length}`,
    document.documentElement.outerHTML,
  ];
}

/** Which of some addresses a page can load, in each way that a page can. */
async function loadable(page: Page, urls: string[]): Promise<string[]> {
  return page.evaluate(async (addresses) => {
    const element = (tag: 'img' | 'script' | 'link', url: string): Promise<boolean> =>
      new Promise((resolve) => {
        const made = document.createElement(tag);
        made.addEventListener('load', () => resolve(true));
        made.addEventListener('error', () => resolve(false));
        if (made instanceof HTMLLinkElement) Object.assign(made, { rel: 'stylesheet', href: url });
        else made.src = url;
        document.head.append(made);
      });
    const found: string[] = [];
    for (const url of addresses) {
      const ways = await Promise.all([
        fetch(url).then(
          () => true,
          () => false,
        ),
        fetch(url, { mode: 'no-cors' }).then(
          () => true,
          () => false,
        ),
        ...(['img', 'script', 'link'] as const).map((tag) => element(tag, url)),
      ]);
      if (ways.includes(true)) found.push(url);
    }
    return found;
  }, urls);
}

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  plain = await inPlainBrowser(async (context) => {
    const page = await context.newPage();
    await page.goto(site.url);
    return page.evaluate(styles);
  });
  const lab = await Lab.open();
  try {
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await lab.recorded();
    recorded = await page.evaluate(styles);
    const files = await readdir((await builtExtension()).folder, { recursive: true });
    const urls = [...files, ...USUAL].map((file) => `chrome-extension://${lab.extensionId}/${file}`);
    loaded = await loadable(page, urls);
  } finally {
    await lab.close();
  }
});
afterAll(async () => {
  await site?.close();
});

describe('a page that scans for extensions', () => {
  it('finds every style and every sheet as they are without recording', () =>
    expect(recorded).toEqual(plain));

  it('can load no file of the extension, whichever way it tries', () => expect(loaded).toEqual([]));
});
