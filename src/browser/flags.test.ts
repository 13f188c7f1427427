import { describe, expect, it } from 'vitest';
import { browserFlags } from './flags';

const browser = { path: '/usr/bin/chromium', product: 'Chromium', version: '156.0.0.0' };
const options = { extension: '/ext', profile: '/profile', headless: false };

describe('browserFlags', () => {
  it('loads the extension, and only that one, by flags where they work', () => {
    const flags = browserFlags({ ...options, browser: { ...browser, loadsUnpacked: 'flag' } }, 9333);
    expect(flags).toContain('--load-extension=/ext');
    expect(flags).toContain('--disable-extensions-except=/ext');
    expect(flags).toContain('--remote-debugging-port=9333');
    expect(flags).not.toContain('--remote-debugging-pipe');
    expect(flags).not.toContain('--headless=new');
  });

  it('opens the pipe where the extension goes in over the protocol', () => {
    const flags = browserFlags({ ...options, browser: { ...browser, loadsUnpacked: 'cdp' } }, 0);
    expect(flags).toContain('--remote-debugging-pipe');
    expect(flags.some((flag) => flag.startsWith('--load-extension'))).toBe(false);
  });

  it('never hides that the browser is automated, and never weakens how pages are kept apart', () => {
    const flags = browserFlags({ ...options, browser: { ...browser, loadsUnpacked: 'flag' } }, 0).join(' ');
    expect(flags).not.toMatch(/AutomationControlled|disable-web-security|ignore-certificate|site-isolation/);
  });
});
