import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import { sampleClick, sampleElement, samplePage } from '../testing/sample';
import { foldActions } from './fold';

const FIELDS = ['City', 'Street', 'Password'].map((name, at) =>
  sampleElement(1, 5 + at, 0, { tag: 'input', role: 'textbox', name }),
);
const LIST = sampleElement(1, 8, 0, { tag: 'select', role: 'combobox', name: 'Size' });

function fold(...events: TraceLine[]) {
  return foldActions({ lines: [samplePage(1, 0), ...FIELDS, LIST, ...events] }).map(
    ({ op, target, value, withheld }) => ({
      op,
      on: target?.name,
      ...(value === undefined ? {} : { value }),
      ...(withheld ? { withheld } : {}),
    }),
  );
}

type Edit = Extract<TraceLine, { type: 'input' }>;
const edit = (t: number, target: number, more: Partial<Edit>): Edit => ({
  t,
  page: 1,
  type: 'input',
  target,
  filled: true,
  cause: 'user',
  ...more,
});
const unkept = { redacted: { value: ['keys'] } } satisfies Partial<Edit>;
const pasteKey = (t: number): TraceLine => ({
  t,
  page: 1,
  type: 'key',
  action: 'down',
  class: 'shortcut',
  key: 'v',
  modifiers: ['ctrl'],
  repeat: false,
  target: 5,
});
const clipboard = (t: number, action: 'copy' | 'paste', size: 'short' | 'line'): TraceLine => ({
  t,
  page: 1,
  type: 'clipboard',
  action,
  types: ['text/plain'],
  size,
});
const pasted = (t: number): TraceLine => edit(t, 5, { inputType: 'insertFromPaste', ...unkept });
const choose = (t: number, label: string): TraceLine => ({
  t,
  page: 1,
  type: 'select',
  target: 8,
  options: [{ index: 0, value: label, label }],
});

describe('folding fields', () => {
  it('withholds what was pasted from outside and is not kept', () => {
    expect(fold(pasteKey(10), clipboard(11, 'paste', 'short'), pasted(12))).toEqual([
      { op: 'press', on: 'City', value: 'v', withheld: true },
    ]);
  });

  it('pastes again what was copied before', () => {
    const lines = [clipboard(5, 'copy', 'short'), pasteKey(10), clipboard(11, 'paste', 'short'), pasted(12)];
    expect(fold(...lines)).toEqual([{ op: 'press', on: 'City', value: 'v' }]);
  });

  it('withholds what a menu pasted, as typing into the field', () => {
    expect(fold(sampleClick(1, 5, 10), clipboard(11, 'paste', 'line'), pasted(12))).toEqual([
      { op: 'click', on: 'City' },
      { op: 'type', on: 'City', withheld: true },
    ]);
  });

  it('keeps apart the fields that one act filled', () => {
    expect(fold(edit(10, 5, { value: 'Lima' }), edit(10, 6, { value: 'Main' }), edit(11, 7, unkept))).toEqual(
      [
        { op: 'type', on: 'City', value: 'Lima' },
        { op: 'type', on: 'Street', value: 'Main' },
        { op: 'type', on: 'Password', withheld: true },
      ],
    );
  });

  it('chooses as often from a list as the person did', () => {
    expect(
      fold(sampleClick(1, 8, 10), choose(900, 'S'), sampleClick(1, 8, 5_000), choose(6_000, 'M')),
    ).toEqual([
      { op: 'select', on: 'Size', value: 'S' },
      { op: 'select', on: 'Size', value: 'M' },
    ]);
  });

  it('chooses once where keys went on from one option to the next', () => {
    expect(fold(choose(900, 'S'), choose(1_200, 'M'))).toEqual([{ op: 'select', on: 'Size', value: 'M' }]);
  });
});
