import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { inReplay, OUTLINE, replay } from './lab/replay';
import { type Site, serve } from './lab/site';

interface Change {
  /** Before the recording begins. */
  html: string;
  /** What the page's script does while it is recorded. */
  script: string;
  /** Asked of the page and of the replay; what the box shows is compared anyway. */
  probe?: string;
  /** What the replay shows where the page itself does not: inside closed roots. */
  shows?: string[];
}

const color = (selector: string): string =>
  `window.getComputedStyle(document.querySelector('${selector}')).color`;

/** Rules that fill a message and more. */
const utilities = (name: string, count: number): string =>
  Array.from({ length: count }, (_, n) => `.${name}-${n}{margin-top:${n}px;padding-left:${n}px}`).join('');

const CHANGES: Record<string, Change> = {
  // At the beginning: what a replayer adds while it winds, it does not define.
  'a custom element that is defined': {
    html: `<style>x-known:not(:defined){visibility:hidden}</style><x-known>A</x-known><script>customElements.define('x-known', class extends HTMLElement {})</script>`,
    script: '',
    probe: `window.getComputedStyle(box.querySelector('x-known')).visibility`,
  },
  'a style element in a drawing': {
    html: '<svg><style>.st0{fill:rgb(21, 2, 3)}</style><rect class="st0" width="5" height="5"/></svg>',
    script: '',
    probe: `window.getComputedStyle(box.querySelector('rect')).fill`,
  },
  'a layer that is larger than a message': {
    html: `<style>@layer utilities{${utilities('mt', 2_500)}}</style><p class="mt-77">A</p>`,
    script: '',
    probe: `window.getComputedStyle(box.querySelector('p')).marginTop`,
  },
  'rules behind one that holds a large resource': {
    html: `<style>@font-face{font-family:held;src:url(data:font/woff2;base64,${'A'.repeat(100_000)})}
      .held-a{color:rgb(1, 1, 1)}.held-b{color:rgb(22, 2, 2)}</style><p class="held-a">A</p><p class="held-b">B</p>`,
    script: `const { sheet } = box.querySelector('style'); sheet.deleteRule(1); sheet.insertRule('.held-a{color:rgb(23, 9, 9)}', 1)`,
    probe: `Array.from(box.querySelectorAll('p'), (p) => window.getComputedStyle(p).color).join()`,
  },
  'an imported layer': {
    html: `<style>@import url("data:text/css,.low%7Bcolor:rgb(3,3,3)%7D") layer(low); p{color:rgb(24, 2, 2)}</style><p class="low">A</p>`,
    script: '',
    probe: `window.getComputedStyle(box.querySelector('p')).color`,
  },
  // What it takes to read it must leave time for the sheets below.
  'a large sheet that a shadow root has adopted': {
    html: `<div class="adopter"></div><script>{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(${JSON.stringify(utilities('large', 10_000))});
      const root = document.querySelector('.adopter').attachShadow({ mode: 'open' });
      root.innerHTML = '<p class="large-7">A</p>';
      root.adoptedStyleSheets = [sheet];
    }</script>`,
    script: '',
    probe: `window.getComputedStyle(box.querySelector('.adopter').shadowRoot.querySelector('p')).marginTop`,
  },
  'several choices of a list': {
    html: '<select multiple><option selected>A<option>B<option selected>C</select>',
    script: `const { options } = box.querySelector('select'); options[0].selected = false; options[1].selected = true`,
    probe: `Array.from(box.querySelector('select').selectedOptions, ({ text }) => text).join()`,
  },
  'rows rebuilt': {
    html: '<table><tbody></tbody></table>',
    script: `for (let turn = 0; turn < 3; turn++) box.querySelector('tbody').innerHTML =
      Array.from({ length: 300 }, (_, row) => '<tr><td>' + turn + '</td><td>' + row + '</td></tr>').join('')`,
  },
  '5,000 rows rebuilt and sorted': {
    html: `<table><tbody>${'<tr><td>Old</td></tr>'.repeat(5_000)}</tbody></table>`,
    script: `const body = box.querySelector('tbody');
      body.innerHTML = Array.from({ length: 5000 }, (_, row) => '<tr><td>Row ' + row + '</td></tr>').join('');
      for (const row of Array.from(body.rows).reverse()) body.append(row)`,
  },
  'a list sorted by dragging': {
    html: `<ol>${Array.from({ length: 50 }, (_, item) => `<li>Item ${item}</li>`).join('')}</ol>`,
    script: `const list = box.querySelector('ol'); list.insertBefore(list.children[40], list.children[3]); list.append(list.children[0])`,
  },
  'a node changed while it was out of the page': {
    html: '<p>Here <b>old</b></p><i></i>',
    script: `const p = box.querySelector('p'); p.remove(); await null; p.querySelector('b').textContent = 'new'; box.append(p)`,
  },
  'attributes set and removed': {
    html: '<p title="Before" class="a">Text</p>',
    script: `const p = box.querySelector('p'); p.title = 'After'; p.removeAttribute('class'); p.lang = 'fr'`,
    probe: `['title', 'class', 'lang'].map((name) => box.querySelector('p').getAttribute(name)).join()`,
  },
  'a shadow root attached later': {
    html: '<div class="host">Light</div>',
    script: `box.firstChild.attachShadow({ mode: 'open' }).innerHTML = '<b>Shadow</b><slot></slot>'`,
  },
  'a custom element in a closed root, filled later': {
    html: '<x-card></x-card>',
    script: `customElements.define('x-card', class extends HTMLElement {
      constructor() { super(); this.root = this.attachShadow({ mode: 'closed' }); this.root.innerHTML = '<p>Empty</p>'; }
    }); await wait(700); box.firstChild.root.querySelector('p').textContent = 'Full'`,
    shows: ['<x-card>', '<p>', 'Full'],
  },
  'rules inserted and deleted': {
    html: '<style>.rule-a{color:rgb(1, 1, 1)}.rule-b{color:rgb(2, 2, 2)}</style><p class="rule-a rule-c">A</p>',
    script: `const { sheet } = box.querySelector('style'); sheet.deleteRule(1); sheet.insertRule('.rule-c{color:rgb(3, 3, 3)}', 1)`,
    probe: color('.rule-a'),
  },
  'a rule whose style was changed': {
    html: '<style>.declared{color:rgb(1, 1, 1)}</style><p class="declared">A</p>',
    script: `box.querySelector('style').sheet.cssRules[0].style.color = 'rgb(4, 4, 4)'`,
    probe: color('.declared'),
  },
  'the text of a style element': {
    html: '<style>.texted{color:rgb(1, 1, 1)}</style><p class="texted">A</p>',
    script: `box.querySelector('style').textContent = '.texted{color:rgb(5, 5, 5)}'`,
    probe: color('.texted'),
  },
  'a style element added': {
    html: '<p class="styled">A</p>',
    script: `box.insertAdjacentHTML('beforeend', '<style>.styled{color:rgb(6, 6, 6)}</style>')`,
    probe: color('.styled'),
  },
  'rules of a library that inserts them one by one': {
    html: '<p class="css-1a2b">A</p>',
    script: `const style = document.createElement('style'); box.append(style);
      for (let n = 0; n < 50; n++) style.sheet.insertRule('.css-' + n + '{color:red}', style.sheet.cssRules.length);
      await wait(700); style.sheet.insertRule('.css-1a2b{color:rgb(11, 11, 11)}', 50)`,
    probe: `${color('.css-1a2b')} + box.querySelector('style').sheet.cssRules.length`,
  },
  'a style sheet switched off': {
    html: '<style>.off{color:rgb(7, 7, 7)}</style><p class="off">A</p>',
    script: `box.querySelector('style').sheet.disabled = true`,
    probe: color('.off'),
  },
  'a sheet adopted, and replaced later': {
    html: '<p class="adopted">A</p>',
    script: `const sheet = new CSSStyleSheet(); sheet.replaceSync('.adopted{color:rgb(8, 8, 8)}');
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet]; await wait(700);
      sheet.replaceSync('.adopted{color:rgb(9, 9, 9)} .other{color:red}')`,
    probe: color('.adopted'),
  },
  'a sheet adopted by a shadow root': {
    html: '<div class="adopter"></div>',
    script: `const root = box.firstChild.attachShadow({ mode: 'open' }); root.innerHTML = '<b>Deep</b>';
      const sheet = new CSSStyleSheet(); sheet.replaceSync('b{color:rgb(10, 10, 10)}'); root.adoptedStyleSheets = [sheet]`,
    probe: `window.getComputedStyle(box.firstChild.shadowRoot.querySelector('b')).color`,
  },
  'boxes ticked by a script': {
    html: '<input type="checkbox"><input type="radio" name="r"><input type="radio" name="r" checked>',
    script: `box.children[0].checked = true; box.children[1].checked = true`,
    probe: `Array.from(box.children, (input) => input.checked).join()`,
  },
  'a choice made by a script': {
    html: '<select><option value="1">One</option><option value="2">Two</option></select><input type="range" value="3">',
    script: `box.children[0].value = '2'; box.children[1].value = '70'`,
    probe: `box.children[0].selectedIndex + ' ' + box.children[1].value`,
  },
  'a container that scrolled': {
    html: '<div style="height:40px;overflow:auto"><div style="height:900px">Tall</div></div>',
    script: `box.firstChild.scrollTop = 123`,
    probe: 'box.firstChild.scrollTop',
  },
  'details opened and a modal dialog': {
    html: '<details><summary>More</summary>Text</details><dialog>Sure?</dialog>',
    script: `box.children[0].open = true; box.children[1].showModal()`,
    probe: `box.children[0].open + ' ' + box.children[1].matches(':modal')`,
  },
  'SVG and MathML drawn by a script': {
    html: '<div></div>',
    script: `box.firstChild.innerHTML = '<svg viewBox="0 0 9 9"><g><circle r="4"/></g></svg><math><mi>x</mi></math>'`,
    probe: `box.querySelector('circle').namespaceURI`,
  },
};

/** Of the changes that nothing tells of, the last that each makes. */
const SIGNS = [
  '"selected":""',
  'rgb(23, 9, 9)',
  '"Full"',
  '"Shadow"',
  '"Deep"',
  'rgb(3, 3, 3)',
  'rgb(4, 4, 4)',
  'rgb(9, 9, 9)',
  'rgb(10, 10, 10)',
  'rgb(11, 11, 11)',
];
const idOf = (index: number): string => `box-${index}`;
const PAGE = `<!doctype html><html lang=en><head><title>Changes</title></head><body>
${Object.values(CHANGES)
  .map(({ html }, index) => `<section id="${idOf(index)}">${html}</section>`)
  .join('')}<button id="done">Done</button></body></html>`;

let site: Site;
let lab: Lab;
let lines: TraceLine[];
let replayed: Page;
const live = new Map<string, { outline: unknown; probed: unknown }>();

const outlineOf = (index: number): string =>
  `${OUTLINE}({ body: document.getElementById('${idOf(index)}') })`;
const probeOf = (index: number, probe = '0'): string =>
  `((box) => String(${probe}))(document.getElementById('${idOf(index)}'))`;

describe('what scripts change while a page is recorded', () => {
  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lab = await Lab.open();
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await lab.recorded();
    await vi.waitFor(
      async () => expect(JSON.stringify(linesOf(await lab.readBack())).includes('"Done"')).toBe(true),
      { timeout: 30_000, interval: 200 },
    );
    for (const [index, { script }] of Object.values(CHANGES).entries()) {
      await page.evaluate(`(async (box) => {
        const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
        ${script}
      })(document.getElementById('${idOf(index)}'))`);
    }
    // The dialog is modal: what is outside of it cannot be pressed.
    await page.evaluate(`document.querySelector('dialog').append(document.getElementById('done'))`);
    for (const [index, [name, { probe }]] of Object.entries(CHANGES).entries()) {
      const outline = await page.evaluate(outlineOf(index));
      live.set(name, { outline, probed: await page.evaluate(probeOf(index, probe)) });
    }
    // What changes without a sign is read within seconds.
    await vi.waitFor(
      async () => {
        const told = JSON.stringify(linesOf(await lab.readBack()));
        expect(SIGNS.filter((sign) => !told.includes(sign))).toEqual([]);
      },
      { timeout: 60_000, interval: 200 },
    );
    await page.click('#done');
    lines = linesOf(await lab.finish());
    replayed = await replay(lines);
  });
  afterAll(async () => {
    await replayed?.context().browser()?.close();
    await lab?.close();
    await site?.close();
  });

  it.each(Object.entries(CHANGES).map(([name, change], index) => [name, index, change] as const))(
    'are replayed: %s',
    async (name, index, { probe, shows }) => {
      const outline = live.get(name)?.outline;
      const shown = await inReplay(replayed, outlineOf(index));
      if (shows) expect(shown).toEqual(expect.arrayContaining(shows));
      else expect(shown).toEqual(outline);
      expect(await inReplay(replayed, probeOf(index, probe))).toBe(live.get(name)?.probed);
    },
  );
});
