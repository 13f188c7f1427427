import type { ExitCode } from './exit-codes';
import { endQuietlyWhenReaderLeaves } from './output';
import { run } from './program';

/** The command `candor`. */
export function main(args: readonly string[]): Promise<ExitCode> {
  endQuietlyWhenReaderLeaves();
  return run(args);
}
