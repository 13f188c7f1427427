import type { ChildProcess } from 'node:child_process';

const TAIL_CHARACTERS = 4_000;

export interface BrowserOutput {
  /** The WebSocket address that the browser announces once it listens; never, when it does not. */
  endpoint: Promise<string>;
  /** The last lines it wrote, for an error message. */
  tail(): string;
}

/** Reads stderr to its end, or the browser would block on a full pipe. */
export function outputOf(browser: ChildProcess): BrowserOutput {
  let tail = '';
  const endpoint = new Promise<string>((resolve) => {
    browser.stderr?.setEncoding('utf8').on('data', (chunk: string) => {
      tail = (tail + chunk).slice(-TAIL_CHARACTERS);
      const [, announced] = /^DevTools listening on (ws:\S+)\s/m.exec(tail) ?? [];
      if (announced !== undefined) resolve(announced);
    });
  });
  return { endpoint, tail: () => withoutNoise(tail) };
}

/** Without a desktop's message bus Chromium complains about it dozens of times. */
function withoutNoise(text: string): string {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.includes('dbus/'))
    .join('\n');
}
