import type { Command } from 'commander';
import type { SessionsOptions } from './desk/list-sessions';
import { addSourceOptions } from './reading-options';

export function addSessions(candor: Command): void {
  const command = candor.command('sessions').description('List the recorded sessions, oldest first.');
  addSourceOptions(command)
    .option('--json', 'as a JSON array')
    .action(async (options: SessionsOptions) => {
      const { listSessions } = await import('./desk/list-sessions');
      await listSessions(options);
    });
}
