import { Command } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addCollector } from './collector';
import { type ExitCode, exitCodeHelp, exitCodes } from './exit-codes';
import { addExport } from './export';
import { addKeys } from './keys';
import { addRecord } from './record';
import { addRedact } from './redact';
import { reportError } from './report-error';
import { addRerun } from './rerun';
import { addScan } from './scan';
import { addSessions } from './sessions';
import { addShow } from './show';
import { addVerify } from './verify';

/** Runs one command. */
export async function run(args: readonly string[]): Promise<ExitCode> {
  try {
    await program().parseAsync([...args], { from: 'user' });
    return exitCodes.done;
  } catch (error) {
    return reportError(error);
  }
}

function program(): Command {
  const candor = new Command('candor')
    .description('Records how work is done in the browser, and reads the recordings.')
    .version(packageJson.version)
    .exitOverride()
    // What is wrong with a call is said where all errors are said.
    .configureOutput({ outputError: () => undefined })
    .addHelpText('afterAll', ({ command }) =>
      exitCodeHelp(command.parent === null ? undefined : command.name()),
    );
  for (const add of [
    addRecord,
    addSessions,
    addShow,
    addExport,
    addVerify,
    addScan,
    addRerun,
    addRedact,
    addKeys,
    addCollector,
  ])
    add(candor);
  return candor;
}
