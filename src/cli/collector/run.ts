import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { researchKeyPath } from '../../research/keys';
import { checkCanHoldRecordings } from '../desk/check-folder';
import { asUnusable, publishCollector } from '../desk/publish-collector';
import { exitCodes } from '../exit-codes';
import { say } from '../output';
import { stopSignal } from '../stop-signal';

export interface CollectorOptions {
  data: string;
  port: number;
  host: string;
}

export async function runCollector({ data, port, host }: CollectorOptions): Promise<void> {
  await checkCanHoldRecordings(data);
  const stop = stopSignal({
    first: () => say('Stopping: what is under way is finished first …'),
    second: () => process.exit(exitCodes.stopped),
  });
  try {
    const collector = await publishCollector({ dataDir: data, port, host, logLevel: 'info' });
    say(`The collector listens at ${collector.url} and keeps its data in ${data}.`);
    say(`Enrolment token for the policy: ${join(data, 'tokens', 'enrollment')}`);
    say(`Token for researchers: ${join(data, 'tokens', 'researcher')}`);
    sayWhenKeyIsHere(data);
    await stop.requested;
    await collector.close();
  } catch (error) {
    throw asUnusable(error);
  } finally {
    stop.dispose();
  }
}

/** On a machine that only collects, the private key would undo what sealing is for. */
function sayWhenKeyIsHere(data: string): void {
  const path = researchKeyPath(data);
  if (!existsSync(path)) return;
  say(
    `A research key lies here too (${path}): whoever gets into this machine reads the recordings. If researchers work on ` +
      'another, move it there.',
  );
}
