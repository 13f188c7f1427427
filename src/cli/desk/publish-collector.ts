import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type CollectorOptions, CollectorStartError, startCollector } from '../../collector';
import { UnusableInput } from '../errors';

/** A collector on a data folder: one of our own, or one that runs there already. */
export interface UsedCollector {
  url: string;
  close(): Promise<void>;
}

/** File in the data folder that holds the address of the collector that runs on it. */
export function urlFile(dataDir: string): string {
  return join(dataDir, 'collector', 'url');
}

/** Starts a collector that other commands find, by the address that it leaves in the data folder. */
export async function publishCollector(
  options: Pick<CollectorOptions, 'dataDir' | 'port' | 'host' | 'logLevel'>,
): Promise<UsedCollector> {
  // Standard output is for data.
  const { url, close } = await startCollector({ ...options, logDestination: process.stderr });
  const file = urlFile(options.dataDir);
  await writeFile(file, `${url}\n`, { mode: 0o600 });
  return {
    url,
    close: async () => {
      await rm(file, { force: true });
      await close();
    },
  };
}

/** A port that is taken or a folder that is in use is nothing that failed: another can be named. */
export function asUnusable(error: unknown): unknown {
  return error instanceof CollectorStartError ? new UnusableInput(error.message, { cause: error }) : error;
}
