import { describe, expect, it } from 'vitest';
import { decide, decideText } from './decide';
import { parsePolicy } from './parse';

const { policy } = parsePolicy({
  sites: ['https://*.example.com/*'],
  excludedSites: ['https://pay.example.com/*'],
  captureKeys: 'text',
  maskedSites: ['https://mail.example.com/inbox/*', 'http://chat.example.com:8080/*'],
});

describe('a web address', () => {
  it.each([
    ['https://www.example.com/a', true],
    ['https://pay.example.com/', false],
    ['https://example.org/', false],
    ['', false],
  ])('%s is recorded: %s', (url, expected) => {
    expect(decide(policy, url).record).toBe(expected);
  });

  it.each([
    ['https://mail.example.com/settings', 'a path counts for nothing', { pages: 'mask', keys: 'classes' }],
    ['http://mail.example.com/inbox/', 'another scheme', { pages: 'redact', keys: 'text' }],
    ['http://chat.example.com:8080/', 'the port', { pages: 'mask', keys: 'classes' }],
    ['http://chat.example.com/', 'another port', { pages: 'redact', keys: 'text' }],
    ['https://www.example.com/', 'another host', { pages: 'redact', keys: 'text' }],
  ])('%s is masked or not: %s', (url, _why, { pages, keys }) => {
    expect(decideText(policy, [url])).toEqual({ capturePageText: pages, captureKeys: keys });
  });
});

describe('a document of several addresses', () => {
  it('is masked when any of them is', () => {
    const urls = ['https://www.example.com/', 'about:blank', 'https://mail.example.com/'];
    expect(decideText(policy, urls).capturePageText).toBe('mask');
    expect(decideText(policy, urls.slice(0, 2)).capturePageText).toBe('redact');
  });

  it('is masked wherever it is from when all text is', () => {
    const all = { ...policy, capturePageText: 'mask' } as const;
    expect(decideText(all, [])).toEqual({ capturePageText: 'mask', captureKeys: 'classes' });
  });
});
