import type { Browser } from './find-browser';

export interface LaunchOptions {
  browser: Browser;
  /** Absolute folder of the unpacked extension. */
  extension: string;
  /** Absolute folder of the profile; made if missing. */
  profile: string;
  headless: boolean;
  /** 0, the default, takes a free one. */
  remoteDebuggingPort?: number;
  /** What the first tab shows. */
  url?: string;
}

/** The command line: nothing that phones home, nothing that changes how pages behave, no dialogs at the start. */
export function browserFlags(options: LaunchOptions, port: number): string[] {
  return [
    `--user-data-dir=${options.profile}`,
    `--remote-debugging-port=${port}`,
    '--remote-debugging-address=127.0.0.1',
    ...quietFlags,
    ...(options.headless ? ['--headless=new'] : []),
    ...(process.getuid?.() === 0 ? rootFlags : []),
    ...(options.browser.loadsUnpacked === 'flag' ? loadFlags(options.extension) : protocolFlags),
    ...(options.url === undefined ? [] : [options.url]),
  ];
}

const quietFlags = [
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-default-apps',
  '--disable-quic',
  '--hide-crash-restore-bubble',
  // Without a desktop's keyring Chromium would ask for one.
  '--password-store=basic',
];

// Chromium's sandbox refuses to run as root; containers, where that is usual, have a tiny /dev/shm.
const rootFlags = ['--no-sandbox', '--disable-dev-shm-usage'];

const protocolFlags = ['--remote-debugging-pipe', '--enable-unsafe-extension-debugging'];

function loadFlags(extension: string): string[] {
  return [`--disable-extensions-except=${extension}`, `--load-extension=${extension}`];
}
