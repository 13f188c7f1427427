import { describe, expect, it } from 'vitest';
import { decide } from './decide';

const policy = {
  sites: ['https://*.example.com/*'],
  excludedSites: ['https://pay.example.com/*'],
  captureKeys: 'classes',
  captureDom: 'full',
} as const;
const of = { ...policy, sites: [...policy.sites], excludedSites: [...policy.excludedSites] };

describe('a web address', () => {
  it.each([
    ['https://www.example.com/a', true],
    ['https://pay.example.com/', false],
    ['https://example.org/', false],
    ['', false],
  ])('%s is recorded: %s', (url, expected) => {
    expect(decide(of, url).record).toBe(expected);
  });
});
