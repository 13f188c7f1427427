import { type FileHandle, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../errors';
import { aboutFrame, framedLength, frameHead, parseFrame } from './framing';
import {
  AppendError,
  SegmentDamageError,
  type SegmentPosition,
  type SegmentRecord,
  type SegmentStore,
  type StoredRecord,
} from './segment-store';

/** Bytes after which a new segment is begun. */
export const SEGMENT_BYTES = 64 * 1024 * 1024;

/** Segments as files `000001.seg`, `000002.seg` … of one folder. One process writes, one append at a time. */
export class FolderSegments implements SegmentStore {
  readonly #folder: string;
  readonly #limit: number;
  #active: Segment;

  private constructor(folder: string, limit: number, active: Segment) {
    this.#folder = folder;
    this.#limit = limit;
    this.#active = active;
  }

  /** @param name the segment to go on with, such as `000001`; made when it is missing */
  static async open(folder: string, name: string, limit = SEGMENT_BYTES): Promise<FolderSegments> {
    return new FolderSegments(folder, limit, await openSegment(folder, name));
  }

  /** All records of one call go into the same segment: a failed append leaves nothing behind elsewhere. */
  async append(records: readonly SegmentRecord[]): Promise<SegmentPosition[]> {
    if (records.length === 0) return [];
    const frames = records.map((record) => ({ record, about: aboutFrame(record) }));
    const buffers = frames.flatMap(({ record, about }) => [about, frameHead(record), record.bytes]);
    const length = buffers.reduce((sum, buffer) => sum + buffer.length, 0);
    if (this.#active.size > 0 && this.#active.size + length > this.#limit) await this.#rotate();
    const { name: segment, size: start } = this.#active;
    await this.#write(buffers, length);
    let position = start;
    return frames.map(({ record, about }) => {
      const at = position + about.length;
      position = at + framedLength(record.bytes.length);
      return { segment, position: at };
    });
  }

  async read(record: StoredRecord): Promise<Uint8Array> {
    const frame = Buffer.alloc(framedLength(record.bytes));
    const read = await readAt(segmentPath(this.#folder, record.segment), frame, record.position).catch(
      (error: unknown) => {
        throw hasCode(error, 'EIO') ? new SegmentDamageError({ record, reason: 'unreadable' }) : error;
      },
    );
    if (read < frame.length) throw new SegmentDamageError({ record, reason: 'missing' });
    const found = parseFrame(frame);
    if (found?.id !== record.id) throw new SegmentDamageError({ record, reason: 'altered' });
    return found.bytes;
  }

  /** Also notices that the file was deleted or replaced behind the open handle: what is written would be lost. */
  async answers(): Promise<void> {
    const path = segmentPath(this.#folder, this.#active.name);
    const [named, opened] = await Promise.all([stat(path), this.#active.handle.stat()]);
    if (named.ino !== opened.ino) throw new Error(`Segment ${path} was replaced. Restart the collector.`);
  }

  async close(): Promise<void> {
    await this.#active.handle.close();
  }

  async #write(buffers: readonly Uint8Array[], length: number): Promise<void> {
    const { handle, size } = this.#active;
    try {
      const { bytesWritten } = await handle.writev(buffers, size);
      if (bytesWritten !== length) throw new Error(`only ${bytesWritten} of ${length} bytes were written`);
    } catch (cause) {
      await handle.truncate(size);
      throw new AppendError(`Segment ${this.#active.name} cannot be written to.`, { cause });
    }
    // A failed sync may have dropped the pages: the error goes up as it is, and nothing more may be written. The same
    // when the file was deleted behind the handle: what was written goes with it.
    await Promise.all([handle.datasync(), this.answers()]);
    this.#active.size = size + length;
  }

  async #rotate(): Promise<void> {
    const name = segmentAfter(this.#active.name);
    const next = await openSegment(this.#folder, name).catch((cause: unknown) => {
      throw new AppendError(`Segment ${name} cannot be begun.`, { cause });
    });
    await this.#active.handle.close();
    this.#active = next;
  }
}

interface Segment {
  name: string;
  handle: FileHandle;
  size: number;
}

export function segmentPath(folder: string, name: string): string {
  return join(folder, `${name}.seg`);
}

export function segmentAfter(name: string): string {
  return String(Number(name) + 1).padStart(6, '0');
}

async function openSegment(folder: string, name: string): Promise<Segment> {
  const path = segmentPath(folder, name);
  const handle = await open(path, 'r+').catch(async (error: unknown) => {
    if (hasCode(error, 'ENOENT')) return open(path, 'wx+', 0o600);
    throw error;
  });
  await syncFolder(folder);
  return { name, handle, size: (await handle.stat()).size };
}

/** A new file is durable only when its folder's entry is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
}

/** @returns bytes read; fewer than asked for at the end of the file, 0 when there is no such file */
async function readAt(path: string, into: Uint8Array, position: number): Promise<number> {
  try {
    const handle = await open(path, 'r');
    return await handle
      .read(into, 0, into.length, position)
      .then((result) => result.bytesRead)
      .finally(() => handle.close());
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return 0;
    throw error;
  }
}
