import { describe, expect, it } from 'vitest';
import { direction, kindOfStep } from './kind';

const step = (url: string, entries: number) => ({ url: `https://e.com${url}`, entries });

describe('direction', () => {
  it('tells back from forward by the places of the entries', () => {
    expect(direction(3, 1)).toBe('back');
    expect(direction(1, 3)).toBe('forward');
  });

  it('says no more than traverse when a place is not known', () => {
    expect(direction(undefined, 1)).toBe('traverse');
    expect(direction(-1, 1)).toBe('traverse');
  });
});

describe('kindOfStep', () => {
  it.each([
    ['push', step('/a', 2), step('/b', 3), undefined],
    ['replace', step('/a', 2), step('/b', 2), undefined],
    ['hash', step('/a', 2), step('/a#x', 3), undefined],
    // Firefox fires popstate for a followed link to a fragment, too.
    ['hash', step('/a', 2), step('/a#x', 3), 'traverse' as const],
    ['traverse', step('/a#x', 3), step('/a', 3), 'traverse' as const],
    ['traverse', step('/a', 3), step('/a', 3), 'traverse' as const],
    [undefined, step('/a', 2), step('/a', 2), undefined],
  ])('finds %s', (kind, from, to, otherwise) => {
    expect(kindOfStep(from, to, otherwise)).toBe(kind);
  });
});
