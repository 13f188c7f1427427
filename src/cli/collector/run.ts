import { join } from 'node:path';
import { publishCollector } from '../desk/publish-collector';
import { say } from '../output';
import { stopSignal } from '../stop-signal';

export interface CollectorOptions {
  data: string;
  port: number;
  host: string;
}

export async function runCollector({ data, port, host }: CollectorOptions): Promise<void> {
  const stop = stopSignal(() => process.exit(1));
  try {
    const collector = await publishCollector({ dataDir: data, port, host, logLevel: 'info' });
    say(`The collector listens at ${collector.url} and keeps its data in ${data}.`);
    say(`Enrolment token for the policy: ${join(data, 'tokens', 'enrollment')}`);
    say(`Token for researchers: ${join(data, 'tokens', 'researcher')}`);
    await stop.requested;
    await collector.close();
  } finally {
    stop.dispose();
  }
}
