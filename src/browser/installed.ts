import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const applications = '/Applications';

/** Paths of installed browsers that load unpacked extensions by a flag, the preferred one first. */
export function installedChromium(): string[] {
  return [
    ...onPath('chromium', 'chromium-browser'),
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/lib/chromium/chromium',
    '/snap/bin/chromium',
    join(applications, 'Chromium.app/Contents/MacOS/Chromium'),
    join(applications, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ...inPlaywrightCache(),
  ].filter((path) => existsSync(path));
}

/** Paths of Google-branded Chrome. */
export function installedChrome(): string[] {
  return [
    ...onPath('google-chrome-stable', 'google-chrome'),
    '/opt/google/chrome/chrome',
    join(applications, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
  ].filter((path) => existsSync(path));
}

function onPath(...names: string[]): string[] {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

function inPlaywrightCache(): string[] {
  const caches = [
    process.env['PLAYWRIGHT_BROWSERS_PATH'],
    join(homedir(), '.cache/ms-playwright'),
    join(homedir(), 'Library/Caches/ms-playwright'),
  ];
  return caches.flatMap((cache) => (cache === undefined ? [] : revisions(cache))).flatMap(executables);
}

function revisions(cache: string): string[] {
  if (!existsSync(cache)) return [];
  const revision = (name: string) => Number(name.slice('chromium-'.length));
  return readdirSync(cache)
    .filter((name) => /^chromium-\d+$/.test(name))
    .toSorted((a, b) => revision(b) - revision(a))
    .map((name) => join(cache, name));
}

function executables(folder: string): string[] {
  const testing = 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
  const mac = ['chrome-mac', 'chrome-mac-arm64', 'chrome-mac-x64'];
  return [
    join(folder, 'chrome-linux/chrome'),
    join(folder, 'chrome-linux64/chrome'),
    ...mac.flatMap((name) => [
      join(folder, name, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, name, testing),
    ]),
  ];
}
