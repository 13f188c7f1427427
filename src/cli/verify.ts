import type { Command } from 'commander';
import type { VerifyOptions } from './desk/verify-what';
import { dataOption } from './options';

export function addVerify(candor: Command): void {
  candor
    .command('verify')
    .argument('<session|file>', 'session id or the beginning of it, or a trace file')
    .description(
      'Check that a session or trace file is whole, unaltered and follows the format. Exit code 1 if not.',
    )
    .addOption(dataOption())
    .option('--json', 'as one JSON object, with every problem')
    .action(async (what: string, options: VerifyOptions) => {
      const { verify } = await import('./desk/verify-what');
      await verify(what, options);
    });
}
