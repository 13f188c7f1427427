import { describe, expect, it } from 'vitest';
import type { PageDescription, TraceLine } from '../../trace/event';
import { joinBatches } from '../join';
import { headerOf, sampleElement, sampleLines, samplePage } from '../testing/sample';
import { actions, toActions } from './actions';

/** Folds lines on two tabs' pages with a button 4, a text field 5, a checkbox 6 and a select 7. */
function fold(...events: TraceLine[]): Record<string, unknown>[] {
  const lines: TraceLine[] = [
    samplePage(1, 0),
    sampleElement(1, 4, 0),
    sampleElement(1, 5, 0, { tag: 'input', role: 'textbox', name: 'City' }),
    sampleElement(1, 6, 0, { tag: 'input', role: 'checkbox', name: 'Agree' }),
    sampleElement(1, 7, 0, { tag: 'select', role: 'combobox', name: 'Size' }),
    ...events,
  ];
  const trace = joinBatches([{ header: headerOf(lines, 0, null), lines, hash: '0'.repeat(64) }]);
  return toActions(trace).map(({ step: _, t: __, page: ___, target, ...rest }) => ({
    ...rest,
    ...(target ? { on: target.name } : {}),
  }));
}

const click = (t: number, target: number, count = 1): TraceLine => ({
  t,
  page: 1,
  type: 'click',
  target,
  count,
  button: 0,
  modifiers: [],
});
const input = (t: number, target: number, value?: string): TraceLine => ({
  t,
  page: 1,
  type: 'input',
  target,
  filled: true,
  cause: 'user',
  ...(value === undefined ? {} : { value }),
});
const change = (t: number, target: number, value?: string): TraceLine => ({
  t,
  page: 1,
  type: 'change',
  target,
  filled: true,
  cause: 'user',
  ...(value === undefined ? {} : { value }),
});
const check = (t: number, type: 'input' | 'change', checked: boolean): TraceLine => ({
  t,
  page: 1,
  type,
  target: 6,
  filled: true,
  checked,
  cause: 'user',
});
const key = (
  t: number,
  name: 'char' | 'enter' | 'arrow',
  action: 'down' | 'up' = 'down',
  target = 5,
): TraceLine => ({
  t,
  page: 1,
  type: 'key',
  action,
  class: name,
  modifiers: [],
  repeat: false,
  target,
});
const scroll = (t: number, y: number, cause: 'user' | 'script' = 'user', target = 1): TraceLine => ({
  t,
  page: 1,
  type: 'scroll',
  target,
  x: 0,
  y,
  cause,
});
const load = (t: number, page = 1): TraceLine => ({
  t,
  page,
  type: 'navigate',
  kind: 'load',
  url: `http://localhost/${page}`,
});

describe('the actions exporter', () => {
  it('writes numbered actions as JSON lines, each with what is known of its target', () => {
    const lines = sampleLines();
    const trace = joinBatches([{ header: headerOf(lines, 0, null), lines, hash: '0'.repeat(64) }]);
    const written = actions
      .write(trace)
      .trimEnd()
      .split('\n')
      .map((line): unknown => JSON.parse(line));
    expect(written).toMatchObject([
      { step: 1, t: 2, page: 1, op: 'navigate', url: 'http://localhost/shop' },
      {
        step: 2,
        t: 13,
        page: 1,
        op: 'click',
        count: 1,
        target: { role: 'button', name: 'Buy', tag: 'button' },
      },
      {
        step: 3,
        t: 20,
        page: 2,
        op: 'type',
        value: 'Al',
        target: { name: 'Name', selectors: [{ kind: 'role' }] },
      },
      { step: 4, t: 30, page: 1, op: 'scroll', y: 300 },
      { step: 5, t: 31, page: 2, op: 'submit' },
    ]);
  });

  it('makes one click of a double click', () => {
    expect(fold(click(1, 4), click(2, 4, 2), click(9, 4))).toEqual([
      { op: 'click', count: 2, on: 'Buy' },
      { op: 'click', count: 1, on: 'Buy' },
    ]);
  });

  it('makes one type of a run of edits, and a new one after something else', () => {
    const typed = [
      key(1, 'char'),
      input(1, 5, 'U'),
      key(1, 'char', 'up'),
      key(2, 'arrow'),
      input(2, 5, 'Ul'),
    ];
    expect(
      fold(...typed, key(3, 'enter'), change(3, 5, 'Ul'), input(4, 5, 'Ulm'), change(5, 5, 'Ulm')),
    ).toEqual([
      { op: 'type', value: 'Ul', on: 'City' },
      { op: 'press', value: 'enter', on: 'City' },
      { op: 'type', value: 'Ulm', on: 'City' },
    ]);
  });

  it('says that a value was withheld', () => {
    expect(fold(input(1, 5), change(2, 5))).toEqual([{ op: 'type', withheld: true, on: 'City' }]);
  });

  it('takes a change without edits as typing, such as a date picked', () => {
    expect(fold(change(1, 5, '2026-01-01'))).toEqual([{ op: 'type', value: '2026-01-01', on: 'City' }]);
  });

  it('makes a check of the click that set a box, be it on the box or on its label', () => {
    const derived: TraceLine = {
      t: 11,
      page: 1,
      type: 'click',
      target: 6,
      count: 0,
      button: 0,
      modifiers: [],
      derived: 'label',
    };
    expect(
      fold(
        click(1, 6),
        check(1, 'input', true),
        check(1, 'change', true),
        click(11, 4),
        derived,
        check(11, 'input', false),
      ),
    ).toEqual([
      { op: 'check', on: 'Agree' },
      { op: 'uncheck', on: 'Agree' },
    ]);
  });

  it('makes a select of the click that opened the list', () => {
    const select: TraceLine = {
      t: 900,
      page: 1,
      type: 'select',
      target: 7,
      options: [{ index: 1, value: 'l', label: 'Large' }],
    };
    expect(fold(click(1, 7), input(900, 7, 'l'), select, change(900, 7, 'l'))).toEqual([
      { op: 'select', value: 'Large', on: 'Size' },
    ]);
  });

  it('keeps the position reached of a stretch of scrolling, and leaves out what a script scrolled', () => {
    expect(
      fold(scroll(1, 10), scroll(2, 90), scroll(3, 5, 'script'), scroll(4, 7, 'user', 4), scroll(5, 95)),
    ).toEqual([
      { op: 'scroll', x: 0, y: 90 },
      { op: 'scroll', x: 0, y: 7, on: 'Buy' },
      { op: 'scroll', x: 0, y: 95 },
    ]);
  });

  it('navigates only where no action led there, and only at the top', () => {
    const page = (number: number, t: number, more: Partial<PageDescription> = {}) =>
      samplePage(number, t, more);
    const urls = fold(
      load(1),
      page(2, 2, { framePath: [0], parent: 1 }),
      load(2, 2),
      click(3, 4),
      page(3, 4),
      load(5, 3),
      page(4, 20_000),
      load(20_000, 4),
      page(5, 20_001, { tab: 2, opener: 1 }),
      load(20_001, 5),
    ).flatMap((action) => (action['op'] === 'navigate' ? [action['url']] : []));
    expect(urls).toEqual(['http://localhost/1', 'http://localhost/4']);
  });

  it('takes the name from the description that completes one that was cut short', () => {
    const short: TraceLine = { ...sampleElement(1, 9, 40, { name: '' }), partial: true };
    expect(fold(short, click(41, 9), sampleElement(1, 9, 60, { name: 'Pay' }))).toMatchObject([
      { op: 'click', on: 'Pay' },
    ]);
  });

  it('submits only where neither click nor key did', () => {
    const submit = (t: number): TraceLine => ({ t, page: 1, type: 'submit', target: 5, cause: 'user' });
    expect(fold(click(1, 4), submit(2), key(20_000, 'enter'), submit(20_001), submit(40_000))).toEqual([
      { op: 'click', count: 1, on: 'Buy' },
      { op: 'press', value: 'enter', on: 'City' },
      { op: 'submit', on: 'City' },
    ]);
  });
});
