import { afterEach, describe, expect, it, vi } from 'vitest';
import { BrowserNotFound, findBrowser, parseVersion } from './find-browser';

afterEach(() => vi.unstubAllEnvs());

describe('parseVersion', () => {
  it.each([
    ['Chromium 156.0.8078.79 built on Debian GNU/Linux 12 (bookworm)', 'Chromium', '156.0.8078.79', 'flag'],
    ['Google Chrome for Testing 140.0.7339.80 ', 'Google Chrome for Testing', '140.0.7339.80', 'flag'],
    ['Google Chrome 136.0.7103.92 ', 'Google Chrome', '136.0.7103.92', 'flag'],
    ['Google Chrome 137.0.7151.55 ', 'Google Chrome', '137.0.7151.55', 'cdp'],
  ])('reads %s', (answer, product, version, loadsUnpacked) => {
    expect(parseVersion(answer)).toEqual({ product, version, loadsUnpacked });
  });

  it('knows what is no browser', () => {
    expect(parseVersion('bash, version 5.2.15')).toBeUndefined();
  });
});

describe('findBrowser', () => {
  it('takes CHROME_PATH at its word, and says so when it is wrong', async () => {
    vi.stubEnv('CHROME_PATH', '/nowhere/chrome');
    await expect(findBrowser({ install: false })).rejects.toThrow(BrowserNotFound);
    await expect(findBrowser({ install: false })).rejects.toThrow('CHROME_PATH is /nowhere/chrome');
  });
});
