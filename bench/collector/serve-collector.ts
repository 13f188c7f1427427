import { join } from 'node:path';
import { pino } from 'pino';
import { startCollector } from '../../src/collector';
import { answerCpu } from './answer-cpu';

// As `candor collector` runs it, its log in a file.
const dataDir = process.argv[2] ?? '';
const logDestination = pino.destination({ dest: join(dataDir, 'log'), sync: true });
const collector = await startCollector({ dataDir, port: 0, logLevel: 'info', logDestination });
answerCpu(collector.url);
process.once('SIGTERM', async () => {
  await collector.close();
  process.disconnect();
});
