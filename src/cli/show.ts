import type { Command } from 'commander';
import type { ShowOptions } from './desk/show-what';
import { dataOption, recordingArgument } from './options';

export function addShow(candor: Command): void {
  candor
    .command('show')
    .argument('<session|file>', recordingArgument)
    .description('Show what a session or a trace file holds: its pages and how many events of which kind.')
    .addOption(dataOption())
    .option('--json', 'as one JSON object')
    .action(async (what: string, options: ShowOptions) => {
      const { show } = await import('./desk/show-what');
      await show(what, options);
    });
}
