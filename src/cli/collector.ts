import type { Command } from 'commander';
import type { CollectorOptions } from './collector/run';
import { dataOption, port } from './options';

export function addCollector(candor: Command): void {
  candor
    .command('collector')
    .description(
      'Run the collector that sealed batches are sent to, until it is told to stop (SIGINT, SIGTERM).',
    )
    .addOption(dataOption())
    .option('--port <n>', 'port to listen on', port, 8200)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .action(async (options: CollectorOptions) => {
      const { runCollector } = await import('./collector/run');
      await runCollector(options);
    });
}
