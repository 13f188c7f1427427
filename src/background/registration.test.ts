import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../policy/parse';
import { RegistrationError } from './errors';
import { Registration } from './registration';
import { FakeBrowser } from './testing/fake-browser';

const { policy } = parsePolicy({
  sites: ['https://a.example/path*', 'https://a.example/other', 'https://b.example:8443/*'],
  excludedSites: ['https://a.example/private*', 'https://c.example/*'],
});

function setUp() {
  const browser = new FakeBrowser();
  const { scripting, tabs } = browser.connect();
  return { browser, registration: new Registration({ scripting, tabs, file: 'content.js' }) };
}

describe('Registration', () => {
  it('registers whole origins, and leaves path exclusions to the worker', async () => {
    const { browser, registration } = setUp();
    await registration.register(policy);
    await registration.register(policy);
    expect(browser.scripts).toEqual([
      {
        id: 'recorder',
        js: ['content.js'],
        matches: ['https://a.example/*', 'https://b.example:8443/*'],
        excludeMatches: ['https://c.example/*'],
        allFrames: true,
        runAt: 'document_start',
        matchOriginAsFallback: true,
        persistAcrossSessions: false,
      },
    ]);
  });

  it('finds the form that another browser takes', async () => {
    const { browser, registration } = setUp();
    browser.refuses = (script) =>
      'matchOriginAsFallback' in script || script.matches.some((m) => m.includes(':8443'));
    await registration.register(policy);
    expect(browser.scripts[0]).toMatchObject({
      matches: ['https://a.example/*', 'https://b.example/*'],
      matchAboutBlank: true,
    });
  });

  it('says so when the browser takes none', async () => {
    const { browser, registration } = setUp();
    browser.refuses = () => true;
    await expect(registration.register(policy)).rejects.toThrow(RegistrationError);
  });

  it('reaches open tabs that are covered', async () => {
    const { browser, registration } = setUp();
    browser.tabs = [
      { id: 1, url: 'https://a.example/path/x', incognito: false },
      { id: 2, url: 'https://a.example/private', incognito: false },
      { id: 3, url: 'https://elsewhere.example/', incognito: false },
      { id: 4, url: 'https://a.example/path', incognito: true },
      { id: 5, incognito: false },
    ];
    await registration.injectOpenTabs(policy);
    expect(browser.injected).toEqual([1]);
  });

  it('takes the recorder away', async () => {
    const { browser, registration } = setUp();
    await registration.register(policy);
    await registration.unregister();
    await registration.unregister();
    expect(browser.scripts).toEqual([]);
  });
});
