import type { Command } from 'commander';
import type { ShowOptions } from './desk/show-what';
import { recordingArgument } from './options';
import { addReadingOptions } from './reading-options';

export function addShow(candor: Command): void {
  const command = candor
    .command('show')
    .argument('<session|file>', recordingArgument)
    .description('Show what a session or a trace file holds: its pages and how many events of which kind.');
  addReadingOptions(command)
    .option('--json', 'as one JSON object')
    .action(async (what: string, options: ShowOptions) => {
      const { show } = await import('./desk/show-what');
      await show(what, options);
    });
}
