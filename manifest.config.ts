/** The targets that Candor is built for, by Plasmo's names. */
export type Target = 'chrome-mv3' | 'firefox-mv3';

type Permission = `${chrome.runtime.ManifestPermission}`;

/**
 * Every permission with the reason that an admin is given for it. The manifest and the table in docs/policy.md
 * (`npm run generate`) are both made from these.
 */
export const permissionReasons = {
  storage: 'Reads the policy; keeps the pause, the acknowledgment and the device’s credential.',
  unlimitedStorage:
    'Recordings that cannot be delivered yet must not be evicted, or they would be lost silently.',
  scripting: 'Puts the recorder into covered sites only while recording is on, and takes it out at a pause.',
  alarms: 'Ends a pause on time and retries a delivery after the worker was put to sleep.',
  tabs: 'Tells all open pages at once that recording stopped; shows in each tab’s icon whether that site is covered; records that covered tabs were opened, closed and switched to.',
} as const satisfies Partial<Record<Permission, string>>;

/** The admin's policy names the sites; a manifest cannot know them beforehand. */
export const hostReasons = {
  '<all_urls>':
    'Which sites are recorded is the admin’s choice and known only at run time. Sites outside the list are never touched, but for style sheets that covered pages load from them: those are fetched once more, without cookies, so that a replay looks like the page.',
} as const;

/** What we say ourselves; Plasmo adds manifest_version, icons, action and background from the files it finds. */
export interface ManifestPart {
  name: string;
  description: string;
  version: string;
  default_locale: string;
  permissions: Permission[];
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
    permissions: keysOf(permissionReasons),
    host_permissions: keysOf(hostReasons),
    incognito: 'not_allowed',
    storage: { managed_schema: '../assets/managed_schema.json' },
  };
  return target === 'chrome-mv3' ? { ...shared, ...chromeOnly } : { ...shared, ...firefoxOnly };
}

function keysOf<K extends string>(reasons: Record<K, string>): K[] {
  return Object.keys(reasons) as K[];
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
