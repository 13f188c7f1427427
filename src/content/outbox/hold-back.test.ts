// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DraftLine } from '../../messages/page';
import { useFakeTime } from '../testing/fake-time';
import { HoldBack } from './hold-back';

const key = (t: number): DraftLine => ({
  t,
  type: 'key',
  action: 'down',
  class: 'char',
  modifiers: [],
  repeat: false,
});

describe('HoldBack', () => {
  let released: DraftLine[][];
  let hold: HoldBack;
  const [first, second] = [document.createElement('input'), document.createElement('input')];
  beforeEach(() => {
    useFakeTime();
    released = [];
    hold = new HoldBack((lines) => released.push(lines));
  });

  it('keeps the events of a field until it is left, then gives them out as one unit', () => {
    hold.add(first, key(1));
    hold.add(first, key(2));
    expect(released).toEqual([]);
    hold.close();
    expect(released).toEqual([
      [
        { ...key(1), unit: 1 },
        { ...key(2), unit: 1 },
      ],
    ]);
  });

  it('gives them out with what the page holds of the field when it is closed', () => {
    const told = (value: string): DraftLine => ({
      t: 3,
      type: 'dom',
      event: { type: 3, timestamp: 0, data: { value } },
    });
    hold = new HoldBack(
      (lines) => released.push(lines),
      () => hold.accompany(told('whole')),
    );
    hold.add(first, key(1));
    hold.accompany(told('in part'));
    hold.close();
    expect(released).toEqual([
      [
        { ...key(1), unit: 1 },
        { ...told('whole'), unit: 1 },
      ],
    ]);
  });

  it('gives them out after five quiet seconds, and no sooner', () => {
    hold.add(first, key(1));
    vi.advanceTimersByTime(4_900);
    hold.add(first, key(2));
    vi.advanceTimersByTime(4_900);
    expect(released).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(released).toHaveLength(1);
  });

  it('closes the unit of one field when another is typed in', () => {
    hold.add(first, key(1));
    hold.add(second, key(2));
    expect(released.flat().map((line) => line.unit)).toEqual([1]);
    hold.close();
    expect(released.flat().map((line) => line.unit)).toEqual([1, 2]);
  });

  it('loses nothing when a unit grows long', () => {
    for (let t = 0; t < 400; t++) hold.add(first, key(t));
    hold.close();
    expect(released.flat().map((line) => line.t)).toEqual(Array.from({ length: 400 }, (_, t) => t));
  });
});
