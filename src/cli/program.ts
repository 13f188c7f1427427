import { Command, CommanderError } from 'commander';
import packageJson from '../../package.json' with { type: 'json' };
import { addCollector } from './collector';
import { messageOf, UsageError } from './errors';
import { addExport } from './export';
import { say } from './output';
import { addRecord } from './record';
import { addSessions } from './sessions';
import { addShow } from './show';
import { addVerify } from './verify';

const FAILED = 1;
const USAGE = 2;

/**
 * Runs one command.
 * @returns the exit code: 0 done, 1 failed, 2 called wrongly
 */
export async function run(args: readonly string[]): Promise<number> {
  try {
    await program().parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    return exitCodeOf(error);
  }
}

function program(): Command {
  const candor = new Command('candor')
    .description('Records how work is done in the browser, and reads the recordings.')
    .version(packageJson.version)
    .exitOverride()
    .showHelpAfterError('(see --help)');
  for (const add of [addRecord, addSessions, addShow, addExport, addVerify, addCollector]) add(candor);
  return candor;
}

function exitCodeOf(error: unknown): number {
  // Commander has already said what is wrong; its help on request is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : USAGE;
  say(`candor: ${process.env['CANDOR_DEBUG'] && error instanceof Error ? error.stack : messageOf(error)}`);
  return error instanceof UsageError ? USAGE : FAILED;
}
