import type { Collection, Table } from 'dexie';
import { UnredactedError } from '../errors';
import { RedactedChunk } from './redact-chunk';
import type { ChunkRow } from './rows';
import type { Span } from './span';

/** Chunks are read in groups of so many: a group costs the store little more than one. */
const AT_ONCE = 16;

/** The chunks table. It is reached through this class alone, and its only writer takes what came through the door. */
export class ChunkTable {
  readonly #table: Table<ChunkRow, number, Omit<ChunkRow, 'id'>>;

  constructor(table: Table<ChunkRow, number, Omit<ChunkRow, 'id'>>) {
    this.#table = table;
  }

  /**
   * @param fresh hashes of the style sheets whose texts go with it
   * @returns how many bytes were stored
   * @throws UnredactedError when the chunk was not made by `redactChunk`
   */
  async add(
    session: string,
    receivedAt: number,
    chunk: RedactedChunk,
    fresh: readonly string[],
  ): Promise<number> {
    if (!RedactedChunk.isGenuine(chunk)) throw new UnredactedError('a chunk did not come from redactChunk()');
    const { events, from, to, counts, sheets } = chunk;
    const added = fresh.map((hash) =>
      JSON.stringify({ t: from, type: 'sheet', hash, text: sheets.get(hash) ?? '' }),
    );
    const text = [...added, chunk.text].join('\n');
    const bytes = bytesOf(text);
    await this.#table.add({ session, receivedAt, text, bytes, events, from, to, counts });
    return bytes;
  }

  /** The session's oldest chunks, up to and including the one with which they hold `bytes` or more. */
  async first(session: string, bytes: number): Promise<ChunkRow[]> {
    const all: ChunkRow[] = [];
    for (let sum = 0; ; ) {
      const next = await this.#of(session).offset(all.length).limit(AT_ONCE).toArray();
      for (const chunk of next) {
        all.push(chunk);
        sum += chunk.bytes;
        if (sum >= bytes) return all;
      }
      if (next.length < AT_ONCE) return all;
    }
  }

  /** Ids of those that were received outside of a span of time, in order. */
  async outside({ from, to }: Span): Promise<number[]> {
    const before = await this.#table.where('receivedAt').below(from).primaryKeys();
    const after = await this.#table.where('receivedAt').above(to).primaryKeys();
    return [...before, ...after].sort((a, b) => a - b);
  }

  /** When the oldest of those in the span was received. */
  async oldestIn({ from, to }: Span): Promise<number | undefined> {
    const [oldest] = await this.#table.where('receivedAt').between(from, to, true, true).limit(1).keys();
    return Number.isFinite(oldest) ? Number(oldest) : undefined;
  }

  /** Those of these ids that are there. */
  async get(ids: readonly number[]): Promise<ChunkRow[]> {
    return (await this.#table.bulkGet([...ids])).filter((row) => row !== undefined);
  }

  /**
   * Puts a chunk in the place of another.
   * @throws UnredactedError when it was not made by `redactChunk`
   */
  async replace(id: number, chunk: RedactedChunk): Promise<void> {
    if (!RedactedChunk.isGenuine(chunk)) throw new UnredactedError('a chunk did not come from redactChunk()');
    const { text, events, from, to, counts } = chunk;
    await this.#table.update(id, { text, bytes: bytesOf(text), events, from, to, counts });
  }

  count(): Promise<number> {
    return this.#table.count();
  }

  countOf(session: string): Promise<number> {
    return this.#of(session).count();
  }

  /** Ids of those that are still there. */
  async present(ids: readonly number[]): Promise<number> {
    return this.#table
      .where('id')
      .anyOf([...ids])
      .count();
  }

  remove(ids: readonly number[]): Promise<void> {
    return this.#table.bulkDelete([...ids]);
  }

  /** In the order in which they were stored: an index sorts equal keys by the primary key. */
  #of(session: string): Collection<ChunkRow, number, Omit<ChunkRow, 'id'>> {
    return this.#table.where('session').equals(session);
  }
}

/** In UTF-8, with a line feed at the end. */
function bytesOf(text: string): number {
  return text === '' ? 0 : new TextEncoder().encode(text).length + 1;
}
