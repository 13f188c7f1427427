import type { Command } from 'commander';
import type { ShowOptions } from './desk/show-session';
import { dataOption } from './options';

export function addShow(candor: Command): void {
  candor
    .command('show')
    .argument('<session>', 'session id, or the beginning of it')
    .description('Show what a session holds: its pages and how many events of which kind.')
    .addOption(dataOption())
    .option('--json', 'as one JSON object')
    .action(async (session: string, options: ShowOptions) => {
      const { showSession } = await import('./desk/show-session');
      await showSession(session, options);
    });
}
