import { describe, expect, it } from 'vitest';
import { firstIndex } from './sorted';

describe('firstIndex', () => {
  it.each([0, 1, 2, 5, 8])('finds where %i items end that come before', (before) => {
    const items = Array.from({ length: 8 }, (_, index) => index);
    expect(firstIndex(items, (item) => item >= before)).toBe(before);
  });

  it('is 0 in an empty list', () => {
    expect(firstIndex([], () => true)).toBe(0);
  });
});
