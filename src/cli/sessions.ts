import type { Command } from 'commander';
import type { SessionsOptions } from './desk/list-sessions';
import { dataOption } from './options';

export function addSessions(candor: Command): void {
  candor
    .command('sessions')
    .description('List the recorded sessions, oldest first.')
    .addOption(dataOption())
    .option('--json', 'as a JSON array')
    .action(async (options: SessionsOptions) => {
      const { listSessions } = await import('./desk/list-sessions');
      await listSessions(options);
    });
}
