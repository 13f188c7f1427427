import { endQuietlyWhenReaderLeaves } from './output';
import { run } from './program';

/**
 * The command `candor`.
 * @returns the exit code: 0 done, 1 failed, 2 called wrongly
 */
export function main(args: readonly string[]): Promise<number> {
  endQuietlyWhenReaderLeaves();
  return run(args);
}
