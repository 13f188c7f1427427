/** The targets that Candor is built for, by Plasmo's names. */
export type Target = 'chrome-mv3' | 'firefox-mv3';

/** What we say ourselves; Plasmo adds manifest_version, icons, action and background from the files it finds. */
export interface ManifestPart {
  name: string;
  description: string;
  version: string;
  default_locale: string;
  permissions: `${chrome.runtime.ManifestPermission}`[];
  host_permissions: string[];
  incognito: 'not_allowed';
  storage: { managed_schema: string };
  key?: string;
  minimum_chrome_version?: string;
  browser_specific_settings?: {
    gecko: {
      id: string;
      strict_min_version: string;
      data_collection_permissions: { required: string[]; optional: string[] };
    };
  };
}

/**
 * The public half of a key pair whose private half was thrown away: it fixes the id of unpacked and self-hosted
 * Chromium installs, so that a policy can name it.
 */
const CHROME_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxjhPJ0Oar2j0lJsFBBBRX5gX97awbZMDI6uMNaUO8K9zknJnJFGLn9C+pJCzMAskCrnmnLIR8ZT3v1Z+Nkm8faOuZQz7Ik8D1GH6TswIeYvoKr6V49qO5z5JxET4LVlVvR0GlrBhYdt8O3I377OSjnoVzNIZatTJfyQR6JTS/s0xEX2rStvSWKwbkP0zfosyxFjl/Yvmz5lqn2acm3mQOHlMEGxtjPSHozELNOsUGttA0jg5gmrwALWyOoSRH2XqoxfxGk5fVeP7lXQvT84eaBnMGdy5Sb4SD7MADBnhLA5HGEx0LQeC39ItzIFn9FLkxUJZZMfTySQbsrLUUCh9YQIDAQAB';

/**
 * The one source of the extension's manifest. Paths are relative to Plasmo's working folder (.plasmo).
 * There are no static content scripts and no web-accessible resources: a page can neither meet Candor where it
 * does not record, nor ask whether it is installed.
 * @param version what package.json says
 */
export function manifest(target: Target, version: string): ManifestPart {
  const shared: ManifestPart = {
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    version,
    default_locale: 'en',
    permissions: [
      'storage', // the admin's policy (managed), the pause and the state (local, session)
      'unlimitedStorage', // the queue of a day without network; without it the browser may evict unsent events
      'scripting', // registers the recorder at run time, only for sites that the policy covers
      'alarms', // ends a pause and retries an upload though the worker was stopped in between
      'tabs', // which site is in front, for the popup, the icon and the stop of recorders in open pages
    ],
    // The admin's policy names the sites; a manifest cannot know them beforehand.
    host_permissions: ['<all_urls>'],
    incognito: 'not_allowed',
    storage: { managed_schema: '../assets/managed_schema.json' },
  };
  return target === 'chrome-mv3' ? { ...shared, ...chromeOnly } : { ...shared, ...firefoxOnly };
}

// 120: alarms of 30 s, and the origin fallback of registered content scripts (119).
const chromeOnly = { key: CHROME_KEY, minimum_chrome_version: '120' };

const firefoxOnly = {
  browser_specific_settings: {
    gecko: {
      id: 'candor@candor.invalid',
      // 140: the oldest extended support release that shows data_collection_permissions.
      strict_min_version: '140.0',
      data_collection_permissions: {
        required: ['browsingActivity', 'websiteActivity', 'websiteContent'],
        optional: [],
      },
    },
  },
};
