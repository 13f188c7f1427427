import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type RerunOptions, rerun } from '../src/research/rerun/rerun';
import type { Verdict } from '../src/research/rerun/verdict';
import { sampleClick, sampleElement, samplePage } from '../src/research/testing/sample';
import type { TraceLine } from '../src/trace/event';
import { type Site, serve } from './lab/site';
import { launchPlainBrowser } from './tasks/stage';

const SECRET = 'Wick-7-thorn';
const SAVE = '<button onclick="said(\'saved\')">Save</button>';
const DELETE = '<button onclick="said(\'deleted\')">Delete</button>';
const SCRIPT = '<!doctype html><script>window.heard = []; const said = (word) => heard.push(word);</script>';

const pages: Record<string, string> = {
  '/save': SAVE,
  '/save-late-twin': `${SAVE}<p>${SAVE}</p>`,
  '/delete': DELETE,
  '/swap': `<div id=box style="height:30px">${SAVE}</div>
    <script>box.firstChild.onpointerenter = () => { box.innerHTML = '${DELETE.replaceAll("'", "\\'")}'; };</script>`,
  '/loop': '<button onclick="for (;;) {}">Save</button>',
  '/echo': `<input type=password aria-label=Password oninput="echo.textContent = 'Hello ' + this.value">
    <button id=echo>Hello</button>`,
  '/file': '<input type=file aria-label=Scan><input type=password aria-label=Password>',
  '/keypad': [...'0147'].map((digit) => `<button onclick="said('${digit}')">${digit}</button>`).join(''),
};

const field = (id: number, name: string, type: string) =>
  sampleElement(1, id, 1, {
    tag: 'input',
    role: 'textbox',
    name,
    text: '',
    attributes: { type },
    selectors: [{ kind: 'label', value: `label="${name}"`, matches: 1, index: 0 }],
  });
const typed = (t: number, target: number): TraceLine => ({
  t,
  page: 1,
  type: 'input',
  target,
  filled: true,
  cause: 'user',
  redacted: { value: ['field'] },
});
const save = sampleElement(1, 4, 1, {
  name: 'Save',
  text: 'Save',
  selectors: [{ kind: 'role', value: 'role=button[name="Save"]', matches: 1, index: 0 }],
});

let browser: Browser;
let site: Site;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchPlainBrowser();
  site = await serve((path) => (pages[path] === undefined ? undefined : SCRIPT + pages[path]));
});
afterAll(async () => {
  await browser.close();
  await site.close();
});
beforeEach(async () => {
  context = await browser.newContext();
  page = await context.newPage();
});
afterEach(async () => {
  await context.close();
});

/** Carries out what a trace says to be done on a page of the site. */
async function on(
  path: string,
  events: readonly TraceLine[],
  options: Partial<RerunOptions> = {},
): Promise<Verdict> {
  const url = `${site.url}${path}`;
  const begin: TraceLine[] = [
    samplePage(1, 0, { url }),
    { t: 1, page: 1, type: 'navigate', kind: 'load', url },
  ];
  return await rerun({ lines: [...begin, save, ...events] }, { context, page, patience: 500, ...options });
}

const heard = (): Promise<unknown> => page.evaluate('heard');

describe('a trace from somebody else', () => {
  it.each(['javascript:said("run")', 'file:///etc/passwd', 'chrome://version'])(
    'does not open %s',
    async (url) => {
      const away: TraceLine = { t: 20_000, page: 1, type: 'navigate', kind: 'load', url };
      const { steps } = await on('/save', [away]);
      expect(steps.at(-1)).toMatchObject({
        op: 'navigate',
        outcome: 'failed',
        reason: expect.stringContaining('http'),
      });
      expect(page.url()).toBe(`${site.url}/save`);
      expect(await heard()).toEqual([]);
    },
  );

  it('goes round in no circles of frames that stand in each other', async () => {
    const inner = samplePage(2, 1, { framePath: [0], parent: 3 });
    const outer = samplePage(3, 1, { framePath: [0], parent: 2 });
    const { steps } = await on('/save', [inner, outer, sampleElement(2, 4, 1), sampleClick(2, 4, 50)]);
    expect(steps.at(-1)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/frame .* is not there/),
    });
  });
});

describe('a page that has changed', () => {
  it('is told of when the one of two of a name is taken that stands where it stood', async () => {
    const { ok, steps } = await on('/save-late-twin', [
      sampleElement(1, 4, 2, {
        ...{ name: 'Save', text: 'Save' },
        selectors: [
          { kind: 'role', value: 'role=button[name="Save"]', matches: 1, index: 0 },
          { kind: 'xpath', value: '/html[1]/body[1]/button[1]', matches: 1, index: 0 },
        ],
      }),
      sampleClick(1, 4, 50),
    ]);
    expect(ok).toBe(true);
    expect(steps.at(-1)?.divergence).toMatch(/another one of the same name/);
  });

  it('has nothing pressed that is called otherwise, though it is the only button', async () => {
    const { steps } = await on('/delete', [{ ...save, selectors: [], t: 2 }, sampleClick(1, 4, 50)]);
    expect(steps.at(-1)).toMatchObject({ outcome: 'failed' });
    expect(await heard()).toEqual([]);
  });

  it('has nothing pressed that takes the place of the target when the pointer comes', async () => {
    const { steps } = await on('/swap', [sampleClick(1, 4, 50)]);
    expect(steps.at(-1)).toMatchObject({ outcome: 'failed' });
    expect(await heard()).toEqual([]);
  });

  it('that hangs ends the run', async () => {
    const { steps } = await on('/loop', [sampleClick(1, 4, 50)]);
    expect(steps.at(-1)).toMatchObject({
      outcome: 'failed',
      reason: expect.stringContaining('not answered'),
    });
  });
});

describe('what is supplied', () => {
  it('is not told where the page repeats it', async () => {
    const quit = sampleElement(1, 9, 1, { name: 'Quit', text: 'Quit', selectors: [] });
    const lines = [field(5, 'Password', 'password'), quit, typed(20, 5), sampleClick(1, 9, 2_000)];
    const verdict = await on('/echo', lines, { values: [SECRET] });
    expect(await page.locator('#echo').textContent()).toBe(`Hello ${SECRET}`);
    expect(verdict.steps.at(-1)?.candidates).not.toEqual([]);
    expect(JSON.stringify(verdict)).not.toContain(SECRET);
  });

  it('is not told when it is taken for a file', async () => {
    const file: TraceLine = { t: 10, page: 1, type: 'file', target: 6, count: 1, types: [] };
    const lines = [field(6, 'Scan', 'file'), field(5, 'Password', 'password'), file, typed(20, 5)];
    const verdict = await on('/file', lines, { values: [SECRET] });
    expect(verdict.steps.at(-1)).toMatchObject({ op: 'upload', outcome: 'failed' });
    expect(JSON.stringify(verdict)).not.toContain(SECRET);
  });

  it('says which key of a keypad was pressed, and what was not needed', async () => {
    const press: TraceLine = {
      ...{ t: 30, page: 1, type: 'press', pointer: 'mouse', id: 1, button: 0, buttons: 1, modifiers: [] },
      redacted: { target: ['field'] },
    };
    const withheld = await on('/keypad', [press]);
    expect(withheld.steps.at(-1)).toMatchObject({ outcome: 'withheld' });
    const { ok, unused } = await on('/keypad', [press], { values: ['4', '7'] });
    expect({ ok, unused, heard: await heard() }).toEqual({ ok: true, unused: ['2'], heard: ['4'] });
  });
});
