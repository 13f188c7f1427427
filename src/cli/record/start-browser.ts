import { join } from 'node:path';
import { type Browser, findBrowser } from '../../browser';
import { Stopped } from '../errors';
import { say } from '../output';
import type { StopSignal } from '../stop-signal';
import { builtExtension, type Extension } from './extension';
import { RecordingBrowser } from './recording-browser';
import type { Workspace } from './workspace';

export interface WantedBrowser {
  headless: boolean;
  remoteDebuggingPort: number | undefined;
  /** Holds the browser's profile. */
  workspace: Workspace;
  stop: StopSignal;
}

/**
 * Finds a browser, builds the extension and starts the one with the other.
 * @throws Stopped as soon as a step is done after a request to stop
 */
export async function startBrowser(wanted: WantedBrowser): Promise<RecordingBrowser> {
  say('Starting the browser …');
  try {
    const found = await findBrowser({ install: true });
    throwIfStopped(wanted);
    const extension = await builtExtension();
    throwIfStopped(wanted);
    const browser = await launch(wanted, found, extension);
    if (wanted.stop.isRequested) await browser.close();
    throwIfStopped(wanted);
    return browser;
  } catch (error) {
    // Ctrl-C in a terminal also ends the build or the installation that is under way: that is no failure of theirs.
    throwIfStopped(wanted);
    throw error;
  }
}

/** What to throw when the request to stop came before there was anything to keep. */
export function stoppedEarly(): Stopped {
  return new Stopped('Stopped before anything was recorded: no trace was written.');
}

export function throwIfStopped({ stop }: Pick<WantedBrowser, 'stop'>): void {
  if (stop.isRequested) throw stoppedEarly();
}

async function launch(
  { headless, remoteDebuggingPort, workspace }: WantedBrowser,
  browser: Browser,
  extension: Extension,
): Promise<RecordingBrowser> {
  const launched = await RecordingBrowser.launch({
    browser,
    extension,
    profile: join(workspace.path, 'profile'),
    headless,
    remoteDebuggingPort: remoteDebuggingPort ?? 0,
  });
  if (remoteDebuggingPort !== undefined) say(`DevTools listening on ${launched.wsEndpoint}`);
  return launched;
}
