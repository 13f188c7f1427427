import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { type Browser, type CDPSession, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mixedPage } from '../bench/describe/page';
import type { Draft } from '../src/content/element/context';

/** Runs in an isolated world, as the recorder does: a context like the recorder's, and the elements by selector. */
const DRIVER = `
import { actionable } from './src/content/element/actionable';
import { describe } from './src/content/element/describe';
import { testContext } from './src/content/element/testing/context';
import { Mutations } from './src/content/mutations';
import { ShadowHosts } from './src/content/shadow-hosts';
import { declaredKind } from './src/privacy/fields';
import { findAll } from './src/research/rerun/page/find';
const context = testContext();
const find = (path) => path.split(' >>> ').reduce(
  (scope, selector) => scope === document
    ? Document.prototype.querySelector.call(document, selector)
    : scope.shadowRoot.querySelector(selector), document);
const fieldKind = (el) => declaredKind(el) === 'file' ? 'none' : declaredKind(el);
const below = (root) => [...root.querySelectorAll('*')].flatMap(
  (el) => [el, ...(el.shadowRoot ? below(el.shadowRoot) : [])]);
const everything = () => below(Document.prototype.querySelector.call(document, 'body'));
/** Selectors that do not find what they were made for, where and as often as they say. */
const broken = (over = {}, step = 1) => {
  const context = testContext({ fieldKind, ...over });
  const made = {};
  const wrong = everything().filter((_, index) => index % step === 0).flatMap((el) => {
    const described = describe(el, context, 10000);
    if (described.partial) return [{ tag: el.localName, partial: true }];
    return described.selectors.flatMap((selector) => {
      made[selector.kind] = (made[selector.kind] ?? 0) + 1;
      const found = findAll(JSON.parse(JSON.stringify(selector)), document, { keepsText: context.keepsText });
      const isRight = found.length === selector.matches && found[selector.index] === el;
      return isRight ? [] : [{ ...selector, it: el.outerHTML.slice(0, 60), found: found.length, at: found.indexOf(el) }];
    });
  });
  return { wrong, made };
};
const hosts = new ShadowHosts(new Mutations(new AbortController().signal));
globalThis.candor = {
  watching: () => testContext({ hosts: () => hosts.all() }),
  broken, findAll,
  describe: (selector, over = {}, ms = 1000) => describe(find(selector), testContext(over), ms),
  actionable: (selector) => { const el = actionable(find(selector)); return el.id || el.localName; },
  context, find, raw: { describe, actionable },
};
`;

let browser: Browser;
let page: Page;
let cdp: CDPSession;
let bundle: string;

const pageUrl = (name: string) => new URL(`./pages/element/${name}.html`, import.meta.url);

beforeAll(async () => {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  const stdin = { contents: DRIVER, resolveDir, loader: 'ts' } as const;
  const built = await build({ stdin, bundle: true, format: 'iife', write: false, target: 'es2022' });
  bundle = built.outputFiles[0]?.text ?? '';
  browser = await chromium.launch({
    executablePath: process.env['CHROME_PATH'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
});

afterAll(() => browser.close());

beforeEach(async () => {
  await page?.close();
  page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
  cdp = await page.context().newCDPSession(page);
});

/** Shows a page and returns an evaluator in a fresh isolated world that has the code under test. */
async function open(html: string): Promise<<T>(expression: string) => Promise<T>> {
  await page.setContent(html);
  const { frameTree } = await cdp.send('Page.getFrameTree');
  const { executionContextId: contextId } = await cdp.send('Page.createIsolatedWorld', {
    frameId: frameTree.frame.id,
    worldName: 'candor',
  });
  const evaluate = async <T>(expression: string): Promise<T> => {
    const { result, exceptionDetails } = await cdp.send('Runtime.evaluate', {
      contextId,
      expression,
      returnByValue: true,
      awaitPromise: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(bundle);
  return evaluate;
}

const openPage = async (name: string) => open(await readFile(pageUrl(name), 'utf8'));

const about = (evaluate: Awaited<ReturnType<typeof open>>, selector: string, over = '{}') =>
  evaluate<Draft>(`candor.describe(${JSON.stringify(selector)}, ${over})`);

/** What Chromium's own accessibility tree says of an element. */
async function inTree(selector: string): Promise<{ role: string; name: string }> {
  const { root } = await cdp.send('DOM.getDocument');
  const { nodeId } = await cdp.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { nodes } = await cdp.send('Accessibility.getPartialAXTree', { nodeId, fetchRelatives: false });
  return { role: nodes[0]?.role?.value ?? '', name: nodes[0]?.name?.value ?? '' };
}

/**
 * Where the description differs from Chromium's tree on purpose. Roles outside ARIA (LabelText, DisclosureTriangle, Date)
 * become what Playwright says, `image` is the newer synonym of `img`, sectionheader and sectionfooter are ARIA 1.3
 * drafts, and an ignored link without href is still generic. Rows take their name from content (ARIA 1.2, 5.3.6).
 */
const KNOWN_DIFFERENCES: Record<string, { role?: string; name?: string }> = {
  label: { role: 'generic' },
  summary: { role: 'button' },
  date: { role: 'textbox' },
  'anchor-plain': { role: 'generic' },
  'header-inner': { role: 'generic' },
  'footer-inner': { role: 'generic' },
  row: { name: 'Item Count' },
};

describe('names and roles', () => {
  it("agree with Chromium's accessibility tree, but for the known differences", async () => {
    const evaluate = await openPage('controls');
    expect(await evaluate<string>('String(customElements)')).toBe('null');
    const cases = await evaluate<string[]>(
      `[...document.querySelectorAll('[data-case]')].map((el) => el.dataset.case)`,
    );
    expect(cases.length).toBeGreaterThan(40);
    for (const name of cases) {
      const described = await about(evaluate, `[data-case="${name}"]`);
      const tree = await inTree(`[data-case="${name}"]`);
      const expected = {
        role: tree.role === 'image' ? 'img' : tree.role,
        name: tree.name.trim(),
        ...KNOWN_DIFFERENCES[name],
      };
      expect({ case: name, role: described.role, name: described.name }).toEqual({ case: name, ...expected });
      expect(described.partial, name).toBeUndefined();
    }
  });
});

/** Pages for the law: what stands in the way of finding things again. */
const VARIED: Record<string, string> = {
  'equal names in rows, cells and items': `<main><h1>Orders</h1><table aria-label="Open">
    <tr><th>Who</th><th>Read</th><th>Write</th><th>Do</th></tr>
    ${['Ada', 'Bob', 'Ada']
      .map(
        (who) => `<tr><td><a href="#">${who}</a></td><td><input type="checkbox" title="Grant"></td>
      <td><input type="checkbox" title="Grant"></td><td><button>Edit</button><button>Delete</button></td></tr>`,
      )
      .join('')}</table>
    <ul>${['Milk', 'Bread', 'Milk']
      .map((what) => `<li><input type="checkbox"><span>${what}</span> <button>Remove</button></li>`)
      .join('')}</ul></main>
    <div role="dialog"><h2>Edit</h2><ul><li>Milk <button>Remove</button></li></ul><button>Save</button></div>
    <div role="dialog"><button>Save</button></div><footer><button>Save</button></footer>`,
  'sections, groups, figures and details': `<div><h2>Shipping</h2><button>Edit</button><p>Fast <b>post</b></p></div>
    <div><header><h2>Billing</h2></header><button>Edit</button></div><section><h2>Shipping</h2><div><i></i><i></i></div></section>
    <fieldset><legend>Pay</legend><label>Card <input></label><label><input type="radio" name="r">Later</label></fieldset>
    <fieldset><legend>Gift</legend><label>Card <input></label></fieldset>
    <details open><summary>More</summary><button>Edit</button></details><details><summary>Less</summary><button>Edit</button></details>
    <figure><figcaption>Chart</figcaption><svg width="90" height="40"><g><rect class="bar" fill="red" width="9" height="9" x="0"/>
    <rect class="bar" fill="red" width="9" height="9" x="20"/><circle fill="#00f" r="4" cx="40" cy="9"/><text x="60" y="9">Sum</text></g></svg></figure>
    <div id="a"><div></div><div></div><div><div></div></div></div><canvas></canvas><canvas></canvas>`,
  'nothing but boxes':
    '<div><div><div></div><div><span></span><span>x</span></div></div><div><div></div></div></div>',
  'hidden twins': `<button hidden>Go</button><button>Go</button><button aria-hidden="true">Go</button>
    <button>Go<span hidden>x</span></button><a href="#"><b>Go</b></a><span style="visibility:hidden">Go</span>
    <button aria-label="Go">y</button><label for="f">Go</label><input id="f"><p>G<b>o</b></p><button><svg><title>Go</title></svg></button>`,
};

const component = (
  name: string,
  inner = '',
) => `<x-part><template shadowrootmode="open"><section aria-label="${name}">
  <header><slot name="title"></slot></header><button class="go">Refresh</button><div role="dialog" aria-label="Edit"><slot></slot></div>
  ${inner}</section></template><h3 slot="title">${name}</h3><button>Details</button><button>Refresh</button></x-part>`;
VARIED['shadow trees and slots'] =
  `<main>${component('One', component('Inner'))}${component('Two')}<ul><li>${component('Two')}</li></ul><button>Refresh</button></main>`;

describe('selectors', () => {
  const law = async (html: string, over = '{}', step = 1) => {
    const evaluate = await open(html);
    return evaluate<{ wrong: unknown[]; made: Record<string, number> }>(`candor.broken(${over}, ${step})`);
  };

  it.each(Object.keys(VARIED))('find what they were made for: %s', async (name) => {
    const { wrong, made } = await law(VARIED[name] ?? '');
    expect(wrong).toEqual([]);
    expect(Object.keys(made)).toEqual(expect.arrayContaining(['relative', 'xpath']));
  });

  it.each(['controls', 'hostile', 'private'])('find what they were made for: the page %s', async (name) => {
    expect((await law(await readFile(pageUrl(name), 'utf8'))).wrong).toEqual([]);
  });

  it('find what they were made for where typed text is kept', async () => {
    expect((await law(await readFile(pageUrl('private'), 'utf8'), '{ keepsText: true }')).wrong).toEqual([]);
  });

  it('find what they were made for: an application of every kind of part', async () => {
    const { wrong, made } = await law(mixedPage(1_600), '{}', 7);
    expect(wrong).toEqual([]);
    expect(made).toMatchObject({
      role: expect.anything(),
      text: expect.anything(),
      relative: expect.anything(),
    });
  });

  it('find the element where the page around it has changed', async () => {
    const dialog =
      '<div role="dialog"><h2>Edit</h2><div id="x"><button class="a1b2">Save</button></div></div>';
    const first = await open(`<button>Save</button>${dialog}`);
    const { selectors } = await about(first, '#x > button');
    const scoped = selectors.filter(({ scope }) => scope !== undefined);
    expect(scoped.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['role', 'text', 'relative']));
    const banner = '<div role="banner"><h2>News</h2><span>Save</span><button>Save</button></div>';
    const later = await open(`${banner}<main><div>${dialog.replace('id="x"', '')}</div></main>`);
    for (const selector of scoped.filter(({ kind }) => kind !== 'css')) {
      const found = await later<string[]>(
        `candor.findAll(${JSON.stringify(selector)}, document).map((el) => el.className)`,
      );
      expect({ selector, found }).toEqual({ selector, found: ['a1b2'] });
    }
  });

  it('take a placeholder for anything, but only where redaction put it', async () => {
    const evaluate = await open(
      `<ul><li><a href="#">ada@example.org</a> <button title="Mail ada@example.org" id="mail-ada">Mail ada@example.org</button></li>
       <li><a href="#">Bob</a> <button>Mail</button></li></ul><button>Mail ⟦email:1⟧</button>`,
    );
    const find = (selector: object) =>
      evaluate<number>(
        `candor.findAll(${JSON.stringify({ matches: 1, index: 0, ...selector })}, document).length`,
      );
    const name = { kind: 'role', value: 'role=button[name="Mail ⟦email:1⟧"]' };
    expect(await find({ ...name, redacted: true })).toBe(2);
    expect(await find(name)).toBe(1);
    const scope = { role: 'listitem', name: '⟦email:1⟧', matches: 1, index: 0, redacted: true };
    expect(await find({ kind: 'role', value: 'role=button', scope })).toBe(2);
    for (const [kind, value] of [
      ['title', '[title="Mail ⟦email:1⟧"]'],
      ['css', 'button#mail-⟦text⟧'],
      ['text', 'text="Mail ⟦email:1⟧"'],
    ]) {
      expect(await find({ kind, value, redacted: true }), value).toBeGreaterThan(0);
    }
  });

  it('count equal names, labels and texts', async () => {
    const evaluate = await open(`
      <div><button>Save</button><button><b>Save</b></button><button aria-label="Save">x</button></div>
      <button title="Save"></button><input type="submit" value="Save"><button hidden>Save</button>
      <button aria-hidden="true">Save</button><a href="#">Save</a><button>Save as</button><button id="it">Save</button>
      <label for="a">City</label><input id="a"><label>City <input id="b"></label><input aria-label="City" id="c">`);
    const { selectors } = await about(evaluate, '#it');
    expect(selectors).toContainEqual({
      kind: 'role',
      value: 'role=button[name="Save"]',
      matches: 6,
      index: 5,
    });
    expect(selectors).toContainEqual({ kind: 'text', value: 'text="Save"', matches: 5, index: 4 });
    const field = await about(evaluate, '#b');
    expect(field.selectors).toContainEqual({ kind: 'label', value: 'label="City"', matches: 3, index: 1 });
    expect(field.selectors).toContainEqual({
      kind: 'role',
      value: 'role=textbox[name="City"]',
      matches: 3,
      index: 1,
    });
  });

  it("count as Playwright's selectors do", async () => {
    const evaluate = await openPage('controls');
    const cases = [
      'button',
      'ok',
      'email',
      'checkbox',
      'current',
      'h2',
      'submit',
      'select',
      'role-tab',
      'button-icon',
    ];
    for (const name of cases) {
      const { selectors } = await about(evaluate, `[data-case="${name}"]`);
      const role = selectors.find(({ kind }) => kind === 'role');
      expect(await page.locator(role?.value ?? 'none').count(), name).toBe(role?.matches);
    }
  });

  it('count through shadow trees', async () => {
    const evaluate = await open('<button>Go</button><div id="host"></div>');
    await page.evaluate(() => {
      const root = document.querySelector('#host')?.attachShadow({ mode: 'open' });
      if (root) root.innerHTML = '<p><button class="go"><i>Go</i></button><slot></slot></p>';
    });
    const described = await about(evaluate, '#host >>> button');
    expect(described.shadowPath).toHaveLength(1);
    expect(described.name).toBe('Go');
    expect(described.selectors.map(({ kind, matches, index }) => [kind, matches, index])).toEqual([
      ['role', 2, 1],
      ['css', 1, 0],
      ['text', 2, 1],
      ['xpath', 1, 0],
    ]);
    expect(await evaluate(`candor.actionable('#host >>> i')`)).toBe('button');
  });
});

describe('hostile pages', () => {
  it('cannot shadow what a description reads', async () => {
    const evaluate = await openPage('hostile');
    const form = await about(evaluate, '#clobbered');
    expect(form).toMatchObject({ tag: 'form', role: 'form', name: 'Odd form' });
    const inside = await about(evaluate, '#inside');
    expect(inside).toMatchObject({
      role: 'button',
      name: 'Send',
      ancestors: [{ role: 'form', name: 'Odd form' }],
    });
    expect(inside.selectors.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['css', 'role', 'text', 'xpath']),
    );
  });

  it('get a description of every element, complete and with selectors that find it', async () => {
    const evaluate = await openPage('hostile');
    const bad = await evaluate<
      unknown[]
    >(`[...Document.prototype.querySelectorAll.call(document, 'body *')].flatMap((el) => {
      const { tag, partial, selectors } = candor.raw.describe(el, candor.context, 1000);
      const lost = selectors.filter((s) => s.kind === 'css' && !s.scope &&
        Document.prototype.querySelectorAll.call(document, s.value)[s.index] !== el);
      const missed = selectors.filter((s) => s.kind === 'xpath' &&
        Document.prototype.evaluate.call(document, s.value, document, null, 9, null).singleNodeValue !== el);
      return partial || lost.length || missed.length ? [{ tag, partial, lost, missed }] : [];
    })`);
    expect(bad).toEqual([]);
  });

  it('may detach the element, or take it from another realm', async () => {
    const evaluate = await open('<iframe srcdoc="<button>Inner</button>"></iframe>');
    await page.frameLocator('iframe').locator('button').waitFor();
    const detached = await evaluate<Draft>(`(() => {
      const el = document.createElement('div'); el.innerHTML = '<button title="x">Gone</button>';
      return candor.raw.describe(el.firstChild, candor.context, 1000); })()`);
    expect(detached).toMatchObject({ tag: 'button', name: 'Gone', box: [0, 0, 0, 0], visible: 0 });
    const foreign = await evaluate<Draft>(
      `candor.raw.describe(document.querySelector('iframe').contentDocument.querySelector('button'), candor.context, 1000)`,
    );
    expect(foreign).toMatchObject({ role: 'button', name: 'Inner' });
  });
});

describe('private content', () => {
  const said = (draft: Draft) => JSON.stringify({ ...draft, redacted: undefined });

  it('of marked subtrees is nowhere in the description', async () => {
    const evaluate = await openPage('private');
    for (const id of ['marked', 'in-marked', 'in-marked-field']) {
      const draft = await about(evaluate, `#${id}`);
      expect(said(draft)).not.toMatch(/Secret|Account|4711|Hidden/);
      expect(draft).toMatchObject({ name: '', text: '', redacted: { name: ['marked'], text: ['marked'] } });
    }
    for (const id of ['contains', 'refers', 'nested-reference', 'described']) {
      const draft = await about(evaluate, `#${id}`);
      expect(said(draft), id).not.toMatch(/Jane|Roe/);
      expect(Object.values(draft.redacted ?? {}).flat(), id).toContain('marked');
    }
    expect(await about(evaluate, '#contains')).toMatchObject({ name: 'Transfer to today' });
    expect(await about(evaluate, '#refers')).toMatchObject({ name: 'Call' });
  });

  it('that was typed is nowhere in the description, of the field or of what embeds it', async () => {
    const evaluate = await openPage('private');
    const ids = await evaluate<string[]>(`[...document.querySelectorAll('[id]')].map((el) => el.id)`);
    for (const id of [...ids, 'embedding', 'cell']) {
      expect(said(await about(evaluate, `#${id}`)), id).not.toMatch(
        /typed-37|typed (notes|link|code)|1234|value-/,
      );
    }
    expect(await about(evaluate, '#editor')).toMatchObject({ name: 'Reply', text: '' });
    expect(await about(evaluate, '#every')).toMatchObject({
      name: 'Every days',
      redacted: { name: ['keys'] },
    });
  });

  it('that was typed is kept where the policy keeps it, but for secret fields', async () => {
    const evaluate = await openPage('private');
    expect(await about(evaluate, '#typed-link', '{ keepsText: true }')).toMatchObject({ name: 'typed link' });
    const pin = await about(evaluate, '#pin', '{ keepsText: true }');
    expect(pin).toMatchObject({ secret: true, name: 'PIN', label: 'PIN', text: '' });
    expect(said(pin)).not.toContain('1234');
    const cell = await about(evaluate, '#cell', '{ keepsText: true }');
    expect(said(cell)).not.toContain('1234');
  });
});

/** An application page of about 10,000 elements: a table of records, a form, a menu. */
function largePage(): string {
  const icon = '<svg width="8" height="8"><path d="M0 0h8"/></svg>';
  const rows = Array.from(
    { length: 560 },
    (_, i) => `<tr><td><input type="checkbox" aria-label="Select ${i}"></td>
    <td><a href="/c/${i}">Customer ${i}</a></td><td><span class="badge">Open</span></td><td>${i * 37} CHF</td>
    <td><div class="cell"><span>City ${i % 30}</span></div></td>
    <td><button class="btn edit">${icon}Edit</button><button class="btn" aria-label="Delete">${icon}</button></td></tr>`,
  );
  const links = Array.from({ length: 60 }, (_, i) => `<a href="/n${i}">Section ${i}</a>`);
  const fields = Array.from(
    { length: 60 },
    (_, i) => `<div class="field"><label for="f${i}">Field ${i}</label>
    <input id="f${i}" name="f${i}" placeholder="Type ${i}"></div>`,
  );
  return `<nav aria-label="Main">${links.join('')}</nav><main><h1>Customers</h1>
    <form aria-label="Filter">${fields.join('')}<button>Apply filter</button></form>
    <table><thead><tr><th>Pick</th><th>Name</th><th>State</th><th>Sum</th><th>City</th><th></th></tr></thead>
    <tbody>${rows.join('')}</tbody></table></main><dialog open aria-label="Edit"><button>Save</button></dialog>`;
}

describe('cost', () => {
  it('of a description on a page of 10,000 elements keeps to its budget', async () => {
    const evaluate = await open(largePage());
    expect(await evaluate<number>(`document.querySelectorAll('*').length`)).toBeGreaterThan(10_000);
    const measure = (budget: number) =>
      evaluate<{ times: number[]; partial: number }>(`(() => {
      const all = document.querySelectorAll('a,button,input,td,tr,span,div');
      const times = []; let partial = 0; const context = candor.watching();
      for (let i = 0; i < 600; i += 1) {
        const el = all[(i * 7919) % all.length];
        document.body.dataset.turn = i; document.body.getBoundingClientRect();
        const before = performance.now();
        if (candor.raw.describe(el, context, ${budget}).partial) partial += 1;
        times.push(performance.now() - before);
      }
      return { times: times.sort((a, b) => a - b), partial };
    })()`);
    for (const budget of [1000, 4]) {
      const { times, partial } = await measure(budget);
      const [median = 0, p99 = 0] = [times[300], times[594]];
      console.log(
        `budget ${budget} ms: median ${median.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms, partial ${partial}/600`,
      );
      // Generous: other work on the machine counts as well. The goal is 1 ms and 4 ms on a quiet one.
      expect(median).toBeLessThan(20);
    }
  });

  it('is cut when the budget is spent, and says so', async () => {
    const evaluate = await openPage('controls');
    const draft = await evaluate<Draft>(`candor.describe('[data-case="button"]', {}, 0)`);
    expect(draft).toMatchObject({ tag: 'button', role: 'button', partial: true, name: '', selectors: [] });
    expect(draft.box[2]).toBeGreaterThan(0);
  });
});
