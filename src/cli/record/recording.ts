import type { RecordingState } from '../../messages/popup';
import type { ResearchKey } from '../../research/keys';
import { collectorOn } from '../desk/collector-on';
import { ensureKey } from '../desk/data-folder';
import type { ReadSession } from '../desk/read-session';
import { CommandFailed } from '../errors';
import { say } from '../output';
import type { PolicySettings } from './policy-file';
import { RecordedSessions } from './recorded-sessions';
import type { RecordingBrowser } from './recording-browser';
import { completePolicy } from './recording-policy';
import { startBrowser, stoppedEarly, throwIfStopped, type WantedBrowser } from './start-browser';
import { stateLine } from './state-line';

export interface RecordingTask extends WantedBrowser {
  /** Where the collector and the research key are; made when missing. */
  dataDir: string;
  /** What it leaves out is filled in. */
  settings: PolicySettings;
  url: string | undefined;
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
 * @throws Stopped when it was stopped before anything was recorded: then nothing is left behind
 * @throws CommandFailed when nothing was recorded for another reason
 */
export async function recordSessions(task: RecordingTask): Promise<Recording> {
  // First the browser, which takes longest: whoever stops it meanwhile finds no data folder made for nothing.
  const browser = await startBrowser(task);
  try {
    return await recordIn(browser, task);
  } finally {
    await browser.close();
  }
}

async function recordIn(browser: RecordingBrowser, task: RecordingTask): Promise<Recording> {
  const key = await ensureKey(task.dataDir);
  const collector = await collectorOn(task.dataDir);
  try {
    const recorded = await RecordedSessions.from(task.dataDir, collector.url);
    const { sealed, otherwise } = await recordWith(browser, task, collector.url, key);
    const sessions = await recorded.read(key.identities);
    if (sessions.length > 0) return { sessions, sealed };
    task.workspace.markSaved();
    throw otherwise;
  } finally {
    // Before the collector, to which it may still be sending.
    await browser.close();
    await collector.close();
  }
}

/** @returns how many batches were sealed, and what to say should nothing have arrived */
async function recordWith(
  browser: RecordingBrowser,
  task: RecordingTask,
  collectorUrl: string,
  key: ResearchKey,
): Promise<{ sealed: number; otherwise: Error }> {
  const policy = await completePolicy(task.settings, {
    dataDir: task.dataDir,
    collectorUrl,
    recipient: key.recipient,
  });
  throwIfStopped(task);
  const state = await browser.setPolicy(policy);
  task.workspace.markPrecious();
  const isWanted = !task.stop.isRequested;
  if (isWanted) {
    if (task.url !== undefined) await browser.open(task.url);
    task.onReady({ state, collectorUrl, key });
    await endOf(task, browser);
  }
  say('The recording ends: sending what is left …');
  const { sentBatches } = await browser.finish();
  const otherwise = isWanted ? nothingRecorded(state, policy['collectorUrl'], collectorUrl) : stoppedEarly();
  return { sealed: sentBatches, otherwise };
}

async function endOf({ stop, work }: RecordingTask, browser: RecordingBrowser): Promise<void> {
  await Promise.race([browser.closed, stop.requested, ...(work ? [work(browser.port)] : [])]);
}

function nothingRecorded(state: RecordingState, named: unknown, collectorUrl: string): CommandFailed {
  return new CommandFailed(`Nothing was recorded. ${whyNothing(state, named, collectorUrl)}`);
}

function whyNothing(state: RecordingState, named: unknown, collectorUrl: string): string {
  if (state.status !== 'recording') return `The browser was ${stateLine(state)}.`;
  if (named !== collectorUrl) return `The policy sends recordings to ${named}: read them there.`;
  return 'No page was opened that the policy covers.';
}
