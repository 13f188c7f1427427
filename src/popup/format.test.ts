import { describe, expect, it } from 'vitest';
import { count, duration, size, timeOfDay } from './format';

const noon = new Date(2026, 2, 4, 12, 0).getTime();

describe('timeOfDay', () => {
  it.each([
    [new Date(2026, 2, 4, 14, 32), 'en-GB', '14:32'],
    [new Date(2026, 2, 4, 9, 5), 'en-GB', '09:05'],
    [new Date(2026, 2, 5, 0, 10), 'en-GB', 'Thu 5 Mar, 00:10'],
  ])('of %s is %s %s', (at, locale, shown) => {
    expect(timeOfDay(at.getTime(), noon, locale)).toBe(shown);
  });

  it('follows the habits of the region', () => {
    expect(timeOfDay(new Date(2026, 2, 4, 14, 32).getTime(), noon, 'en-US')).toMatch(/^02:32\sPM$/);
  });
});

describe('duration', () => {
  it.each([
    [1, '1 minute'],
    [30, '30 minutes'],
    [60, '1 hour'],
    [90, '90 minutes'],
    [1440, '24 hours'],
  ])('of %i minutes is %s', (minutes, words) => {
    expect(duration(minutes, 'en')).toBe(words);
  });
});

describe('size', () => {
  it.each([
    [0, '0 bytes'],
    [1, '1 byte'],
    [999, '999 bytes'],
    [1_000, '1 kB'],
    [340_400, '340.4 kB'],
    [999_960, '1 MB'],
    [4_312_000, '4.3 MB'],
    [2_000_000_000_000_000, '2,000 TB'],
  ])('of %i bytes is %s', (bytes, words) => {
    expect(size(bytes, 'en')).toBe(words);
  });
});

it('groups the digits of large numbers', () => {
  expect(count(12_345, 'en')).toBe('12,345');
});
