import { setTimeout as sleep } from 'node:timers/promises';
import { FolderInUse, startCollector } from '../../collector';
import { CollectorClient } from '../../collector/client';
import { checkHoldsRecordings } from './check-folder';
import { readOptional, readToken, readTokenFile } from './data-folder';
import { asUnusable, publishCollector, type UsedCollector, urlFile } from './publish-collector';
import type { Source } from './source';

const HEALTH_TIMEOUT_MS = 2_000;
/** Another command may read the folder for a moment. */
const BUSY_FOR_MS = 10_000;
const POLL_MS = 200;

/** The collector that runs on a data folder, or a new one there that other commands find. */
export function collectorOn(dataDir: string): Promise<UsedCollector> {
  return runningOr(dataDir, () =>
    publishCollector({ dataDir, port: 0, host: '127.0.0.1', logLevel: 'warn' }),
  );
}

/**
 * Reads recordings from a collector elsewhere, or of a data folder, whether or not a collector is running there.
 * @throws UsageError, UnusableInput
 */
export async function withRecordings<T>(
  from: Source,
  read: (client: CollectorClient) => Promise<T>,
): Promise<T> {
  const { data: dataDir, collector: url } = from;
  if (url !== undefined) return read(new CollectorClient({ url, token: await readTokenFile(from.token) }));
  await checkHoldsRecordings(dataDir);
  // What goes wrong with a batch is told by who reads it; the log would only say it again.
  const options = { dataDir, port: 0, host: '127.0.0.1', logLevel: 'silent' } as const;
  const collector = await runningOr(dataDir, () => startCollector(options));
  try {
    return await read(
      new CollectorClient({ url: collector.url, token: await readToken(dataDir, 'researcher') }),
    );
  } finally {
    await collector.close();
  }
}

/**
 * Starting is tried first: only when the folder is held is there a collector that its published address can belong to.
 * An address left behind by a crash may be anybody's by now, and the researcher's token is not for anybody.
 */
async function runningOr(dataDir: string, start: () => Promise<UsedCollector>): Promise<UsedCollector> {
  const giveUpAt = Date.now() + BUSY_FOR_MS;
  for (;;) {
    try {
      return await start();
    } catch (error) {
      if (!(error instanceof FolderInUse)) throw asUnusable(error);
      const url = await runningCollector(dataDir);
      if (url) return { url, close: () => Promise.resolve() };
      if (Date.now() > giveUpAt) throw asUnusable(error);
      await sleep(POLL_MS);
    }
  }
}

/** A collector that reports damage (503) still serves what is whole. */
async function runningCollector(dataDir: string): Promise<string | undefined> {
  const url = await readOptional(urlFile(dataDir));
  if (!url || !URL.canParse(url)) return undefined;
  try {
    const { status } = await fetch(new URL('/healthz', url), {
      signal: AbortSignal.timeout(HEALTH_TIMEOUT_MS),
    });
    return status === 200 || status === 503 ? url : undefined;
  } catch {
    return undefined;
  }
}
