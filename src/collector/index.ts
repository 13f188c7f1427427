import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DestinationStream, LevelWithSilent } from 'pino';
import { Credentials } from './access/credentials';
import { DeviceKeys } from './access/device-keys';
import { openTokens } from './access/tokens';
import { openCatalog } from './catalog/open-catalog';
import { Closers } from './closers';
import { Damages } from './damages';
import { Health } from './health';
import { createApp } from './http/app';
import { createLog } from './http/log';
import { Intake, MAX_GROUP_BYTES } from './ingest/intake';
import { writeGroup } from './ingest/write-group';
import { checkAddress, listen } from './listen';
import { lockFolder } from './lock';
import { FolderSegments } from './segments/folder-segments';
import { recoverSegments } from './segments/recover';
import { startScrub } from './segments/scrub';

export { CollectorStartError, FolderInUse } from './errors';

export interface CollectorOptions {
  /** Folder for everything the collector keeps; made when missing. */
  dataDir: string;
  /** 0 chooses a free one. */
  port: number;
  /** Address to listen on. */
  host?: string;
  logLevel: LevelWithSilent;
  /** Where the log goes; standard output when left out. */
  logDestination?: DestinationStream;
}

export interface Collector {
  url: string;
  port: number;
  /** Finishes what is under way, then gives the data folder back. */
  close(): Promise<void>;
}

/**
 * Starts a collector on a data folder of its own.
 * @throws CollectorStartError when the folder is in use, the port is taken, or the segments do not fit the catalog
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { dataDir, port, host = '127.0.0.1', logLevel, logDestination } = options;
  const log = createLog(logLevel, logDestination);
  const folder = join(dataDir, 'collector');
  await checkBefore(folder, host, port);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const closers = new Closers();
  try {
    closers.add(lockFolder(folder));
    const tokens = await openTokens(join(dataDir, 'tokens'));
    const catalog = await openCatalog(join(folder, 'catalog.sqlite'));
    closers.add(() => catalog.close());
    const segmentFolder = join(folder, 'segments');
    const { active, dropped } = await recoverSegments(segmentFolder, await catalog.ends(), MAX_GROUP_BYTES);
    if (dropped > 0) log.warn({ dropped }, 'unacknowledged bytes cut off the segments');
    const segments = await FolderSegments.open(segmentFolder, active);
    closers.add(() => segments.close());
    const damages = new Damages(log);
    const intake = new Intake((group) => writeGroup(group, catalog, segments, (mend) => damages.mend(mend)));
    closers.add(() => intake.idle());
    const health = new Health(catalog, segments, intake, damages);
    closers.add(startScrub(catalog, segments, (damage) => damages.add(damage), log));
    const credentials = new Credentials(catalog);
    const deviceKeys = new DeviceKeys(catalog);
    const app = await createApp({
      tokens,
      credentials,
      deviceKeys,
      catalog,
      segments,
      intake,
      health,
      damages,
      log,
    });
    closers.add(() => app.close());
    const address = await listen(app, host, port);
    return { ...address, close: () => closers.close() };
  } catch (error) {
    await closers.close();
    throw error;
  }
}

/** What fails here leaves nothing behind. */
async function checkBefore(folder: string, host: string, port: number): Promise<void> {
  // A folder in use is told first: its collector most likely has the port as well.
  if (existsSync(folder)) lockFolder(folder)();
  await checkAddress(host, port);
}
