import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReadSession } from '../src/cli/desk/read-session';
import type { TraceLine } from '../src/trace/event';
import { Lab, linesOf } from './lab/lab';
import { type Site, serve } from './lab/site';

const PAGE = `<!doctype html><title>Orders</title>
<label>Note <input id=note></label> <button id=save>Save</button>
<select id=state><option>open<option>closed</select><label><input type=checkbox id=urgent> Urgent</label>
<details id=more><summary>More</summary>x</details>
<iframe id=frame srcdoc="<button id=inner>Inside</button>"></iframe>
<div id=host></div><div style="height:3000px"></div>
<script>
  document.querySelector('#host').attachShadow({mode: 'closed'}).innerHTML = '<button id=deep style="width:90px">Deep</button>';
  document.querySelector('#save').onclick = () => history.pushState(0, '', '/saved');
</script>`;

let site: Site;
let lab: Lab;
let sessions: ReadSession[];
let lines: TraceLine[];

function ofType<T extends TraceLine['type']>(type: T): Extract<TraceLine, { type: T }>[] {
  return lines.filter((line): line is Extract<TraceLine, { type: T }> => line.type === type);
}

describe('a recorded visit', () => {
  beforeAll(async () => {
    site = await serve((path) => (path === '/' || path === '/saved' ? PAGE : undefined));
    lab = await Lab.open();
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await page.mouse.move(50, 50);
    await page.mouse.move(300, 200, { steps: 20 });
    await page.click('#note');
    await page.keyboard.type('hello');
    await page.focus('#state');
    await page.keyboard.press('ArrowDown');
    await page.check('#urgent');
    await page.dblclick('#save');
    await page.click('#save', { button: 'right' });
    await page.click('summary');
    await page.frameLocator('#frame').locator('#inner').click();
    const host = await page.locator('#host').boundingBox();
    await page.mouse.click((host?.x ?? 0) + 20, (host?.y ?? 0) + 10);
    await page.mouse.wheel(0, 500);
    await page.waitForFunction(() => window.scrollY > 0);
    sessions = await lab.finish();
    lines = linesOf(sessions);
  });
  afterAll(async () => {
    await lab?.close();
    await site?.close();
  });

  it('is one whole session whose chain and references verify', () => {
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.verification).toMatchObject({ ok: true, complete: true, problems: [] });
  });

  it.each([
    'start',
    'page',
    'navigate',
    'element',
    'pointer',
    'press',
    'release',
    'click',
    'contextmenu',
    'key',
    'input',
    'change',
    'select',
    'toggle',
    'scroll',
    'focus',
    'blur',
    'dom',
    'end',
  ] as const)('has %s', (type) => expect(ofType(type).length).toBeGreaterThan(0));

  it('says what the page is called, though it was met before its title was parsed', () => {
    expect(ofType('title')).toContainEqual(expect.objectContaining({ page: 1, title: 'Orders' }));
  });

  it('says that characters were typed, not which', () => {
    const chars = ofType('key').filter((key) => key.class === 'char' && key.action === 'down');
    expect(chars).toHaveLength(5);
    expect(JSON.stringify(lines)).not.toContain('hello');
  });

  it('names the clicked element as a person would, and finds it by its selectors', () => {
    const names = ofType('click').map(
      ({ target }) => ofType('element').findLast((element) => element.id === target)?.name,
    );
    expect(names).toEqual(expect.arrayContaining(['Save', 'Note', 'Urgent', 'More', 'Inside', 'Deep']));
    const save = ofType('element').findLast(({ name }) => name === 'Save');
    expect(save).toMatchObject({ role: 'button', tag: 'button' });
    expect(save?.selectors.map(({ kind, matches }) => `${kind} ${matches}`)).toEqual(
      expect.arrayContaining(['role 1', 'text 1', 'css 1', 'xpath 1']),
    );
  });

  it('keeps a double click as a click of count two', () => {
    expect(ofType('click').map(({ count }) => count)).toContain(2);
  });

  it('tells the frame from the page around it', () => {
    expect(ofType('page').map(({ framePath }) => framePath)).toEqual(expect.arrayContaining([[], [0]]));
    expect(ofType('page').find(({ framePath }) => framePath.length === 1)?.parent).toBe(
      ofType('page').find(({ framePath, url }) => framePath.length === 0 && url.startsWith(site.url))?.page,
    );
  });

  it('hears a route change that loads nothing', () => {
    expect(ofType('navigate')).toContainEqual(
      expect.objectContaining({ kind: 'push', url: `${site.url}/saved` }),
    );
  });

  it('keeps the chosen option with its label', () => {
    expect(ofType('select')[0]?.options).toEqual([{ index: 1, value: 'closed', label: 'closed' }]);
  });
});
