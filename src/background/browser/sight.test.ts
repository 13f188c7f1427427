import { expect, it } from 'vitest';
import { parsePolicy } from '../../policy/parse';
import { sightOf } from './sight';

const { policy } = parsePolicy({
  sites: ['https://app.example/*'],
  excludedSites: ['https://app.example/hr*'],
});

it.each([
  ['https://app.example/orders', false, 'covered'],
  ['https://app.example/hr', false, 'uncovered'],
  ['https://elsewhere.example/', false, 'uncovered'],
  ['https://app.example/orders', true, 'uncovered'],
  ['chrome://settings/', false, 'uncovered'],
  ['about:blank', false, 'blank'],
  ['chrome://newtab/', false, 'blank'],
  ['about:newtab', false, 'blank'],
  ['', false, 'blank'],
] as const)('%s (incognito %s) is %s', (url, incognito, sight) => {
  expect(sightOf({ url, incognito }, policy)).toBe(sight);
});
