import type { Command } from 'commander';
import type { VerifyOptions } from './desk/verify-what';
import { recordingArgument } from './options';
import { addReadingOptions } from './reading-options';

export function addVerify(candor: Command): void {
  const command = candor
    .command('verify')
    .argument('<session|file>', recordingArgument)
    .description(
      'Check that a session is whole and unaltered, or that a trace file follows the format. Exit code 1 if not.',
    )
    .option(
      '--device-key <fingerprint|file>',
      "fingerprint of the key that must have signed, or a file that lists some (default: the collector's word)",
    );
  addReadingOptions(command)
    .option('--json', 'as one JSON object, with every problem')
    .action(async (what: string, options: VerifyOptions) => {
      const { verify } = await import('./desk/verify-what');
      await verify(what, options);
    });
}
