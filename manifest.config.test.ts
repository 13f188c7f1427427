import { describe, expect, it } from 'vitest';
import { manifest } from './manifest.config';
import { extensionId } from './src/browser/extension-id';

describe.each(['chrome-mv3', 'firefox-mv3'] as const)('the manifest for %s', (target) => {
  const part = manifest(target, '1.2.3');

  it('asks for these permissions and no other', () => {
    expect(part.permissions).toEqual(['storage', 'unlimitedStorage', 'scripting', 'alarms', 'tabs']);
    expect(part.host_permissions).toEqual(['<all_urls>']);
    expect(part).not.toHaveProperty('optional_permissions');
  });

  it('gives pages nothing to find, and stays out of private windows', () => {
    expect(part).not.toHaveProperty('content_scripts');
    expect(part).not.toHaveProperty('web_accessible_resources');
    expect(part).not.toHaveProperty('externally_connectable');
    expect(part.incognito).toBe('not_allowed');
  });
});

it('fixes the id that policies name', () => {
  expect(extensionId(manifest('chrome-mv3', '1').key ?? '')).toBe('klcnmnlifapmhegdcmglipmbjegcnkmd');
  expect(manifest('firefox-mv3', '1').browser_specific_settings?.gecko.id).toBe('candor@candor.invalid');
});
