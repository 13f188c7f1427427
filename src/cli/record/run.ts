import { join } from 'node:path';
import { checkCanHoldRecordings } from '../desk/check-folder';
import type { ReadSession } from '../desk/read-session';
import { CommandFailed } from '../errors';
import { checkOut } from '../out-file';
import { printJson, say } from '../output';
import { readPolicyFile } from './policy-file';
import { checkPortIsFree } from './port';
import { recordSessions } from './recording';
import { sayWhatIsFilledIn } from './recording-policy';
import { stateLine } from './state-line';
import { inWorkspace } from './workspace';
import { writeTraces } from './write-traces';

export interface RecordOptions {
  data?: string;
  out?: string;
  policy?: string;
  headless?: boolean;
  remoteDebuggingPort?: number;
}

export async function record(url: string | undefined, options: RecordOptions): Promise<void> {
  const { data, out, headless = false, remoteDebuggingPort } = options;
  const settings = options.policy === undefined ? {} : await readPolicyFile(options.policy);
  await checkOut(out);
  if (data !== undefined) await checkCanHoldRecordings(data);
  await checkPortIsFree(remoteDebuggingPort ?? 0);
  sayWhatIsFilledIn(settings);
  await inWorkspace(async (workspace, stop) => {
    const dataDir = data ?? join(workspace.path, 'data');
    const onReady = ({ state }: { state: Parameters<typeof stateLine>[0] }) => say(stateLine(state));
    const task = { dataDir, settings, url, headless, remoteDebuggingPort, workspace, stop, onReady };
    const { sessions } = await recordSessions(task);
    await writeAll(sessions, out);
  });
}

async function writeAll(sessions: readonly ReadSession[], out: string | undefined): Promise<void> {
  const summary = await writeTraces(sessions, out);
  if (out === '-') say(JSON.stringify(summary));
  else await printJson(summary);
  const bad = [summary, ...(summary.others ?? [])].find(({ verified }) => !verified);
  if (bad) throw new CommandFailed(`Session ${bad.session} does not verify: see the problems above.`);
}
