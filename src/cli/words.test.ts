import { expect, it } from 'vitest';
import { counted, nearest } from './words';

it('counts with the right plural', () => {
  expect([0, 1, 2].map((count) => counted(count, 'page'))).toEqual(['0 pages', '1 page', '2 pages']);
  expect(counted(3, 'batch', 'batches')).toBe('3 batches');
});

it.each([
  ['site', 'sites'],
  ['SITES', 'sites'],
  ['pauseMinuts', 'pauseMinutes'],
  ['colour', undefined],
  ['', undefined],
])('%j probably means %j', (typed, meant) => {
  expect(nearest(typed, ['excludedSites', 'sites', 'pauseMinutes'])).toBe(meant);
});
