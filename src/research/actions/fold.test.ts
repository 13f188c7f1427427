import { describe, expect, it } from 'vitest';
import type { PageDescription, TraceLine } from '../../trace/event';
import { sampleClick, sampleElement, samplePage } from '../testing/sample';
import { foldActions } from './fold';

/** Folds events on a page with a button 4, a text field 5, a checkbox 6 and a select 7 to what matters in the test. */
function fold(...events: TraceLine[]): Record<string, unknown>[] {
  const lines: TraceLine[] = [
    samplePage(1, 0),
    sampleElement(1, 4, 0),
    sampleElement(1, 5, 0, { tag: 'input', role: 'textbox', name: 'City' }),
    sampleElement(1, 6, 0, { tag: 'input', role: 'checkbox', name: 'Agree' }),
    sampleElement(1, 7, 0, { tag: 'select', role: 'combobox', name: 'Size' }),
    ...events,
  ];
  return foldActions({ lines }).map(({ op, target, value, withheld, gesture, x, y, url }) => ({
    op,
    ...(target ? { on: target.name } : {}),
    ...(value === undefined ? {} : { value }),
    ...(withheld ? { withheld } : {}),
    ...(gesture && op === 'click' ? { count: gesture.count } : {}),
    ...(y === undefined ? {} : { x, y }),
    ...(url === undefined ? {} : { url }),
  }));
}

const click = (t: number, target: number, count = 1) => sampleClick(1, target, t, count);
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
const wheel: TraceLine = { t: 1, page: 1, type: 'wheel', dx: 0, dy: 9, mode: 'pixel', modifiers: [] };
const load = (t: number, page = 1): TraceLine => ({
  t,
  page,
  type: 'navigate',
  kind: 'load',
  url: `http://localhost/${page}`,
});

describe('foldActions', () => {
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
      fold(
        ...typed,
        key(3, 'enter'),
        change(3, 5, 'Ul'),
        key(4, 'char'),
        input(4, 5, 'Ulm'),
        change(5, 5, 'Ulm'),
      ),
    ).toEqual([
      { op: 'type', value: 'Ul', on: 'City' },
      { op: 'press', value: 'enter', on: 'City' },
      { op: 'type', value: 'Ulm', on: 'City' },
    ]);
  });

  it('says that a value was withheld', () => {
    const redacted = { value: ['keys' as const] };
    expect(fold({ ...input(1, 5), redacted }, { ...change(2, 5), redacted })).toEqual([
      { op: 'type', withheld: true, on: 'City' },
    ]);
  });

  it('takes a value with a placeholder in it for unknown; where every key is known the keys say it', () => {
    const redacted = { value: ['echo' as const] };
    const masked = { ...input(2, 5, '⟦text⟧'), redacted };
    expect(fold(masked)).toEqual([{ op: 'type', withheld: true, on: 'City' }]);
    const known = { ...key(1, 'char'), key: 'U' } as TraceLine;
    expect(fold(known, masked)).toEqual([{ op: 'type', on: 'City' }]);
  });

  it('knows a value from the last edit of a run, when those before do not say it', () => {
    expect(fold(key(1, 'char'), input(1, 5), key(2, 'char'), input(2, 5, 'Ul'))).toMatchObject([
      { op: 'type', value: 'Ul' },
    ]);
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
      fold(
        wheel,
        scroll(1, 10),
        scroll(2, 90),
        scroll(3, 5, 'script'),
        scroll(4, 7, 'user', 4),
        scroll(5, 95),
      ),
    ).toEqual([
      { op: 'scroll', x: 0, y: 90 },
      { op: 'scroll', x: 0, y: 7, on: 'Buy' },
      { op: 'scroll', x: 0, y: 95 },
    ]);
  });

  it('keeps turns of the wheel that moved nothing, one by one, for the page that answers to them', () => {
    const lines = [samplePage(1, 0), sampleElement(1, 4, 0)];
    const turned: TraceLine = { ...wheel, t: 10, target: 4, at: [5, 5], dy: -300, turns: 3 } as TraceLine;
    const [action] = foldActions({
      lines: [...lines, turned, { ...turned, t: 160, dy: -100, turns: 1 } as TraceLine],
    });
    expect(action).toMatchObject({
      op: 'wheel',
      target: { id: 4 },
      turns: [10, 10, 10, 160].map((t) => ({ t, dx: 0, dy: -100 })),
    });
  });

  it('goes back where the person did, not where a button of the page did', () => {
    const back = (t: number): TraceLine => ({ ...load(t), kind: 'back' }) as TraceLine;
    expect(fold(click(1, 4), back(60), back(9_000)).map(({ op }) => op)).toEqual(['click', 'navigate']);
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
      click(30_000, 4),
      page(5, 30_001, { tab: 2, opener: 1 }),
      load(30_001, 5),
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
