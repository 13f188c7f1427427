import { problemLines } from '../../src/cli/desk/read-session';
import { CommandFailed } from '../../src/cli/errors';
import { say } from '../../src/cli/output';
import { type RecordingTask, recordSessions } from '../../src/cli/record/recording';
import { stateLine } from '../../src/cli/record/state-line';
import { inWorkspace } from '../../src/cli/record/workspace';
import { type Report, reportOf } from './report';
import { startDemoSite } from './site';
import { visit } from './visit';

/**
 * A browser that records itself into a data folder.
 * @param scripted a visit without a window, instead of a person at a window until they close it
 */
export async function runDemo(dataDir: string, scripted: boolean): Promise<Report> {
  say('Building the extension …');
  const site = await startDemoSite();
  try {
    return await inWorkspace(async (workspace, stop) => {
      const common = {
        dataDir,
        settings: {},
        url: site.url,
        remoteDebuggingPort: undefined,
        workspace,
        stop,
      };
      const onReady = (ready: Ready) => sayWhereToLook(dataDir, ready, scripted);
      const task = { ...common, headless: scripted, onReady, ...(scripted ? { work: visit } : {}) };
      const { sessions, sealed } = await recordSessions(task);
      for (const { verification } of sessions)
        for (const line of problemLines(verification.problems)) say(line);
      return reportOf(sessions, sealed);
    });
  } finally {
    await site.close();
  }
}

type Ready = Parameters<RecordingTask['onReady']>[0];

function sayWhereToLook(dataDir: string, { state, collectorUrl, key }: Ready, scripted: boolean): void {
  if (state.status !== 'recording') throw new CommandFailed(`The browser is ${stateLine(state)}.`);
  say('Candor records what is done in this browser; what is typed into fields is withheld.');
  say(`  collector     ${collectorUrl} (its interface: ${collectorUrl}/openapi.json)`);
  say(`  data          ${dataDir}`);
  say(`  research key  ${key.path} (whoever has it reads the recordings)`);
  say(scripted ? 'A scripted visit …' : 'Use the browser; close it when you are done.');
}
