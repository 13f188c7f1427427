import { describe, expect, it } from 'vitest';
import { PolicySource } from './policy-source';
import { FakeBrowser } from './testing/fake-browser';
import { POLICY } from './testing/rig';

function setUp(installType: string) {
  const browser = new FakeBrowser();
  browser.installType = installType;
  return { browser, source: new PolicySource(browser.connect()) };
}

describe('PolicySource', () => {
  it('takes a local policy in an unpacked extension alone', async () => {
    for (const [installType, answer] of [
      ['development', POLICY.collectorUrl],
      ['admin', undefined],
      ['normal', undefined],
    ] as const) {
      const { browser, source } = setUp(installType);
      browser.local.set('policy', POLICY);
      await source.load();
      expect(source.settings.policy?.collectorUrl).toBe(answer);
      expect(source.settings.answered).toBe(true);
    }
  });

  it('takes the managed policy in every other install', async () => {
    const { browser, source } = setUp('admin');
    browser.managed = { ...POLICY, pauseMinutes: 'long' };
    await source.load();
    expect(source.settings.policy?.pauseMinutes).toBe(30);
    expect(source.settings.problems.map(({ key }) => key)).toEqual(['pauseMinutes']);
  });

  it.each([
    ['rejects', new Error('no managed storage')],
    ['is empty', {}],
  ])('has no policy when the answer %s', async (_c, managed) => {
    const { browser, source } = setUp('admin');
    browser.managed = managed;
    await source.load();
    expect(source.settings).toEqual({ answered: true, policy: null, hash: '', problems: [] });
  });

  it('gives equal policies equal hashes', async () => {
    const { browser, source } = setUp('development');
    browser.local.set('policy', POLICY);
    await source.load();
    const { hash } = source.settings;
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    browser.local.set('policy', Object.fromEntries(Object.entries(POLICY).reverse()));
    await source.load();
    expect(source.settings.hash).toBe(hash);
    browser.local.set('policy', { ...POLICY, uploadDelayMinutes: 1 });
    await source.load();
    expect(source.settings.hash).not.toBe(hash);
  });

  it('knows which changes concern it', async () => {
    const development = setUp('development').source;
    const managed = setUp('admin').source;
    expect(await development.concerns({ policy: {} }, 'local')).toBe(true);
    expect(await development.concerns({ pause: {} }, 'local')).toBe(false);
    expect(await managed.concerns({ policy: {} }, 'local')).toBe(false);
    expect(await managed.concerns({ sites: {} }, 'managed')).toBe(true);
  });
});
