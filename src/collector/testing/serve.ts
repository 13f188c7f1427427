import { startCollector } from '../index';

// Serves a data folder until SIGTERM; its address is the only line on standard output.
const collector = await startCollector({ dataDir: process.argv[2] ?? '', port: 0, logLevel: 'silent' });
process.once('SIGTERM', () => void collector.close());
process.stdout.write(`${collector.url}\n`);
