import { join } from 'node:path';
import { findBrowser } from '../../browser';
import type { RecordingState } from '../../messages/popup';
import { ensureResearchKey, type ResearchKey } from '../../research/keys';
import { collectorOn } from '../desk/collector-on';
import type { ReadSession } from '../desk/read-session';
import { CommandFailed } from '../errors';
import { say } from '../output';
import type { StopSignal } from '../stop-signal';
import { builtExtension } from './extension';
import type { PolicySettings } from './policy-file';
import { RecordedSessions } from './recorded-sessions';
import { RecordingBrowser } from './recording-browser';
import { completePolicy } from './recording-policy';
import { stateLine } from './state-line';
import type { Workspace } from './workspace';

export interface RecordingTask {
  /** Where the collector and the research key are; made when missing. */
  dataDir: string;
  /** What it leaves out is filled in. */
  settings: PolicySettings;
  url: string | undefined;
  headless: boolean;
  remoteDebuggingPort: number | undefined;
  /** Holds the browser's profile. */
  workspace: Workspace;
  stop: StopSignal;
  /** Called when the browser records, or for a reason that `state` tells does not. */
  onReady(ready: { state: RecordingState; collectorUrl: string; key: ResearchKey }): void;
  /** Does what is to be recorded; without it a person or another program does, until the browser is closed. */
  work?: (port: number) => Promise<void>;
}

export interface Recording {
  /** As read back from the collector, at least one. */
  sessions: ReadSession[];
  /** Batches that were sealed on the device. */
  sealed: number;
}

/**
 * Records in a browser of its own until that is closed, the work is done or a signal comes, then reads it all back.
 * @throws CommandFailed when nothing was recorded
 */
export async function recordSessions(task: RecordingTask): Promise<Recording> {
  const key = await ensureResearchKey(task.dataDir);
  const collector = await collectorOn(task.dataDir);
  try {
    const recorded = await RecordedSessions.from(task.dataDir, collector.url);
    const { sealed, otherwise } = await inBrowser(task, collector.url, key);
    const sessions = await recorded.read(key.identities);
    if (sessions.length > 0) return { sessions, sealed };
    task.workspace.markSaved();
    throw new CommandFailed(`Nothing was recorded. ${otherwise}`);
  } finally {
    await collector.close();
  }
}

/** @returns how many batches were sealed, and why there is nothing should there be nothing */
async function inBrowser(task: RecordingTask, collectorUrl: string, key: ResearchKey) {
  const browser = await launch(task);
  try {
    const destination = { dataDir: task.dataDir, collectorUrl, recipient: key.recipient };
    const policy = await completePolicy(task.settings, destination);
    const state = await browser.setPolicy(policy);
    task.workspace.markPrecious();
    if (task.url !== undefined) await browser.open(task.url);
    task.onReady({ state, collectorUrl, key });
    await endOf(task, browser);
    say('The recording ends: sending what is left …');
    const { sentBatches } = await browser.finish();
    return { sealed: sentBatches, otherwise: reasonForNothing(state, policy['collectorUrl'], collectorUrl) };
  } finally {
    await browser.close();
  }
}

async function launch({
  headless,
  remoteDebuggingPort,
  workspace,
}: RecordingTask): Promise<RecordingBrowser> {
  const browser = await RecordingBrowser.launch({
    browser: await findBrowser({ install: true }),
    extension: await builtExtension(),
    profile: join(workspace.path, 'profile'),
    headless,
    remoteDebuggingPort: remoteDebuggingPort ?? 0,
  });
  if (remoteDebuggingPort !== undefined) say(`DevTools listening on ${browser.wsEndpoint}`);
  return browser;
}

async function endOf({ stop, work }: RecordingTask, browser: RecordingBrowser): Promise<void> {
  await Promise.race([browser.closed, stop.requested, ...(work ? [work(browser.port)] : [])]);
}

function reasonForNothing(state: RecordingState, named: unknown, collectorUrl: string): string {
  if (state.status !== 'recording') return `The browser was ${stateLine(state)}.`;
  if (named !== collectorUrl) return `The policy sends recordings to ${named}: read them there.`;
  return 'No page was opened that the policy covers.';
}
