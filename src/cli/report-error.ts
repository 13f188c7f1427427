import { CommanderError } from 'commander';
import { exitCodeOf, messageOf, Stopped, UsageError } from './errors';
import { type ExitCode, exitCodes } from './exit-codes';
import { say } from './output';
import { pathProblem } from './path-problem';

/** Says why the command ends, in the same way whoever found it. @returns what to end with */
export function reportError(error: unknown): ExitCode {
  if (error instanceof CommanderError) return reportWrongCall(error);
  if (process.env['CANDOR_DEBUG'] && error instanceof Error) say(error.stack ?? error.message);
  if (error instanceof Stopped) say(error.message);
  else say(`error: ${lowerFirst(reasonOf(error))}${error instanceof UsageError ? ' (see --help)' : ''}`);
  return exitCodeOf(error);
}

/** Help that was asked for is no error; help because nothing was asked for says enough by itself. */
function reportWrongCall({ code, exitCode, message }: CommanderError): ExitCode {
  if (exitCode === 0) return exitCodes.done;
  if (code !== 'commander.help')
    say(`${message.replace(/\n\(Did you mean (.*)\?\)$/, '; did you mean $1?')} (see --help)`);
  return exitCodes.unusable;
}

/** The system's own words name neither what was wrong with a path nor what to do: those that got here by surprise too. */
function reasonOf(error: unknown): string {
  const problem = pathProblem(error);
  if (problem === undefined || !(error instanceof Error) || !('path' in error)) return messageOf(error);
  return `${error.path} cannot be used: ${problem}. Put that right, or name another path.`;
}

/** Sentences go on after "error:"; names such as "CHROME_PATH" and "TypeError:" stay as they are. */
function lowerFirst(sentence: string): string {
  return /^[A-Z][a-z]* /.test(sentence) ? sentence.charAt(0).toLowerCase() + sentence.slice(1) : sentence;
}
