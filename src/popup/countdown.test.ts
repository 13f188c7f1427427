import { describe, expect, it } from 'vitest';
import { countdown, isoDuration, partLeft, untilNextTick } from './countdown';

const MINUTE = 60_000;

describe('countdown', () => {
  it.each([
    [30 * MINUTE, '30:00', 'PT1800S'],
    [30 * MINUTE - 1, '30:00', 'PT1800S'],
    [29 * MINUTE + 59_000, '29:59', 'PT1799S'],
    [MINUTE, '01:00', 'PT60S'],
    [1, '00:01', 'PT1S'],
    [0, '00:00', 'PT0S'],
    [-5 * MINUTE, '00:00', 'PT0S'],
    [60 * MINUTE, '1:00:00', 'PT3600S'],
    [1440 * MINUTE - 1_000, '23:59:59', 'PT86399S'],
  ])('with %i ms left shows %s', (left, shown, iso) => {
    expect(countdown(1_000_000 + left, 1_000_000)).toBe(shown);
    expect(isoDuration(1_000_000 + left, 1_000_000)).toBe(iso);
  });
});

describe('partLeft', () => {
  it.each([
    [30, 30, 1],
    [15, 30, 0.5],
    [45, 30, 1], // the admin shortened pauses while one was running
    [-1, 30, 0],
    [10, 0, 0],
  ])('with %i of %i minutes left is %d', (left, minutes, part) => {
    expect(partLeft(left * MINUTE, 0, minutes)).toBe(part);
  });
});

describe('untilNextTick', () => {
  it.each([
    [2_500, 500],
    [2_000, 1_000],
    [1, 1],
    [0, null],
    [-1, null],
  ])('with %i ms left waits %s', (left, wait) => {
    expect(untilNextTick(left, 0)).toBe(wait);
  });
});
