import { type ExitCode, exitCodes } from './exit-codes';

/** An end of the command whose message says what is wrong and what to do. */
abstract class Ended extends Error {
  abstract readonly exitCode: ExitCode;
}

/** What was asked for failed, or what was checked is not in order. */
export class CommandFailed extends Ended {
  override readonly name = 'CommandFailed';
  readonly exitCode = exitCodes.failed;
}

/** The command was called in a way that makes no sense: its help says how it is called. */
export class UsageError extends Ended {
  override readonly name = 'UsageError';
  readonly exitCode = exitCodes.unusable;
}

/** The call makes sense, but something that it names cannot be used. */
export class UnusableInput extends Ended {
  override readonly name = 'UnusableInput';
  readonly exitCode = exitCodes.unusable;
}

/** A re-execution went as far as what was recorded allows. */
export class StepsWithheld extends Ended {
  override readonly name = 'StepsWithheld';
  readonly exitCode = exitCodes.withheld;
}

/** A trace was looked through, and something in it looks sensitive. */
export class SensitiveFound extends Ended {
  override readonly name = 'SensitiveFound';
  readonly exitCode = exitCodes.found;
}

/** A person or the system ended the command before it had anything to keep. */
export class Stopped extends Ended {
  override readonly name = 'Stopped';
  readonly exitCode = exitCodes.stopped;
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

export function exitCodeOf(error: unknown): ExitCode {
  return error instanceof Ended ? error.exitCode : exitCodes.failed;
}
