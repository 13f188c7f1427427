import { mkdir, open, readdir, stat } from 'node:fs/promises';
import { CollectorStartError } from '../errors';
import { segmentAfter, segmentPath } from './folder-segments';

export interface Recovered {
  /** The segment to go on with. */
  active: string;
  /** Bytes that were cut off because no acknowledgment ever covered them. */
  dropped: number;
}

interface Tail {
  name: string;
  size: number;
  /** Byte after the last catalogued record. */
  end: number;
}

/**
 * Brings a folder of segments back to what the catalog knows. Bytes past the last catalogued record belong to uploads
 * that were cut short before their acknowledgment: they are cut off, and the devices send them again.
 * @param ends by segment name, the byte after the last catalogued record
 * @param limit most bytes that unfinished writes can leave
 * @throws CollectorStartError when there is more: then it is the catalog that is wrong, and nothing is cut
 */
export async function recoverSegments(
  folder: string,
  ends: ReadonlyMap<string, number>,
  limit: number,
): Promise<Recovered> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const segments = await listSegments(folder, ends);
  const tails = segments.filter(({ size, end }) => size > end);
  const dropped = tails.reduce((sum, { size, end }) => sum + size - end, 0);
  if (dropped > limit) throw lostCatalog(folder, dropped);
  for (const { name, end } of tails) await truncate(segmentPath(folder, name), end);
  return { active: nextActive(segments, ends), dropped };
}

async function listSegments(folder: string, ends: ReadonlyMap<string, number>): Promise<Tail[]> {
  const names = (await readdir(folder))
    .flatMap((file) => /^(\d{6,})\.seg$/.exec(file)?.[1] ?? [])
    .sort(byNumber);
  return Promise.all(
    names.map(async (name) => ({
      name,
      size: (await stat(segmentPath(folder, name))).size,
      end: ends.get(name) ?? 0,
    })),
  );
}

/** The last segment; or, when catalogued bytes of it are missing, a new one, so that none takes their place. */
function nextActive(segments: readonly Tail[], ends: ReadonlyMap<string, number>): string {
  const last = [...segments.map(({ name }) => name), ...ends.keys()].sort(byNumber).at(-1);
  if (last === undefined) return '000001';
  const size = segments.find(({ name }) => name === last)?.size ?? 0;
  return size < (ends.get(last) ?? 0) ? segmentAfter(last) : last;
}

function byNumber(a: string, b: string): number {
  return Number(a) - Number(b);
}

async function truncate(path: string, size: number): Promise<void> {
  const handle = await open(path, 'r+');
  await handle
    .truncate(size)
    .then(() => handle.sync())
    .finally(() => handle.close());
}

function lostCatalog(folder: string, bytes: number): CollectorStartError {
  return new CollectorStartError(
    `The segments in ${folder} hold ${bytes} bytes that the catalog does not know of, more than a crash can leave: ` +
      'the catalog was lost, or is older than the segments. Restore the newest catalog, or move the segments to ' +
      'another folder to begin anew. Nothing was changed.',
  );
}
