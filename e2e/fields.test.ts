import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><html lang=en><title>Fields</title>
<input id=range type=range aria-label=Volume min=0 max=10 value=5 style="width:200px">
<input id=date type=date aria-label=Date value=2024-01-31><input id=time type=time aria-label=Time value=08:30>
<input id=month type=month aria-label=Month value=2024-01><input id=week type=week aria-label=Week value=2024-W05>
<input id=moment type=datetime-local aria-label=Moment value=2024-01-31T08:30>
<input id=count type=number aria-label=Count value=4><input id=search type=search aria-label=Search>
<input id=mail type=email aria-label=Mail><textarea id=area aria-label=Area></textarea>
<input id=radio type=radio name=r aria-label=Radio><input id=box type=checkbox aria-label=Box>
<select id=many multiple size=3 aria-label=Many><option value=a>A<option value=b>B<option value=c>C</select>
<select id=cvv aria-label="Security code"><option>1<option>2</select>
<input id=colour type=color aria-label=Colour value=#ff0000>`;

let site: Site;
let lines: Lines;

async function act(page: Page): Promise<void> {
  const range = await page.locator('#range').boundingBox();
  const [x, y] = [(range?.x ?? 0) + 100, (range?.y ?? 0) + (range?.height ?? 0) / 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 90, y, { steps: 5 });
  await page.mouse.up();
  for (const id of ['date', 'time', 'month', 'week', 'moment', 'count']) {
    await page.focus(`#${id}`);
    await page.keyboard.press('ArrowUp');
  }
  for (const id of ['search', 'mail', 'area']) {
    await page.click(`#${id}`);
    await page.keyboard.type('xyz');
  }
  await page.click('#radio');
  await page.click('#box');
  const many = page.locator('#many option');
  await many.nth(0).click();
  await many.nth(2).click({ modifiers: ['Control'] });
  await page.focus('#cvv');
  await page.keyboard.press('ArrowDown');
  await page.focus('#box');
}

const valuesOf = (type: 'input' | 'change', id: string) => lines.about(type, id).map(({ value }) => value);

describe('fields', () => {
  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    lines = await recordVisit(site.url, act);
  });
  afterAll(async () => {
    await site?.close();
  });

  it('verify', () => expect(lines.problems).toEqual([]));

  it('tell every step of a slider, and where it was left', () => {
    expect(valuesOf('input', 'range').length).toBeGreaterThan(1);
    expect(valuesOf('input', 'range').at(-1)).toBe('10');
    expect(valuesOf('change', 'range')).toEqual(['10']);
  });

  it.each([
    ['date', '2024-02-29'],
    ['time', '09:30'],
    ['month', '2024-02'],
    ['week', '2024-W06'],
    ['moment', '2024-02-29T08:30'],
  ])('tell what was set in a %s', (id, value) => {
    // Chromium clamps the day of an impossible date only once it is left, so February may come without one.
    expect([value, '']).toContain(valuesOf('input', id).at(-1));
    expect(valuesOf('change', id)).toHaveLength(valuesOf('input', id).length);
  });

  it.each(['count', 'search', 'mail', 'area'])('tell that something was typed into a %s, not what', (id) => {
    expect(lines.about('input', id).at(-1)).toMatchObject({ filled: true, redacted: { value: ['keys'] } });
    expect(lines.about('change', id)).toHaveLength(1);
  });

  it('tell where the caret is, in fields that have one', () => {
    expect(lines.about('input', 'area').map(({ selection }) => selection)).toEqual([
      [1, 1],
      [2, 2],
      [3, 3],
    ]);
    expect(lines.about('input', 'count').at(-1)?.selection).toBeUndefined();
  });

  it.each(['radio', 'box'])('tell that a %s was ticked', (id) => {
    expect(lines.about('input', id)).toMatchObject([{ checked: true }]);
    expect(lines.about('change', id)).toMatchObject([{ checked: true }]);
  });

  it('tell all that is chosen in a list of several', () => {
    expect(lines.about('select', 'many').map(({ options }) => options.map(({ value }) => value))).toEqual([
      ['a'],
      ['a', 'c'],
    ]);
  });

  it('tell nothing that is chosen in a secret list', () => {
    expect(lines.about('select', 'cvv')).toMatchObject([{ options: [], redacted: { options: ['field'] } }]);
  });
});
