import Dexie, { type Table } from 'dexie';
import { StoreBrokenError, WorkerError } from '../errors';
import type { Log } from '../log';
import { ChunkTable } from './chunk-table';
import type { Durability, TableName } from './database';
import type { BatchRow, PageRow, ReceiptRow, ReviewKey, ReviewRow, SessionRow, SheetRow } from './rows';
import { ValueTable } from './values';

/** The tables as one connection sees them; within a transaction, only those that were asked for may be used. */
export interface Tables {
  sessions: Table<SessionRow, string>;
  pages: Table<PageRow, [session: string, document: string]>;
  chunks: ChunkTable;
  sheets: Table<SheetRow, [session: string, hash: string]>;
  batches: Table<BatchRow, string>;
  review: Table<ReviewRow, ReviewKey>;
  receipts: Table<ReceiptRow, string>;
  values: ValueTable;
}

interface Dependencies {
  open: (durability: Durability) => Dexie;
  log: Log;
  /** The store is given up for this run of the worker. */
  onBroken: () => void;
}

/**
 * The device's store. Browsers close it on errors of the disk and of the quota: it is opened again once, and given up
 * the second time.
 */
export class Store {
  readonly #databases: Record<Durability, Dexie>;
  readonly #log: Log;
  readonly #onBroken: () => void;
  #failures = 0;

  constructor({ open, log, onBroken }: Dependencies) {
    this.#databases = { strict: open('strict'), relaxed: open('relaxed') };
    this.#log = log;
    this.#onBroken = onBroken;
  }

  get broken(): boolean {
    return this.#failures > 1;
  }

  /**
   * Runs work in one transaction: all of it is stored, or nothing. Nothing but table calls may be awaited in it.
   * @returns once the transaction is complete
   * @throws StoreBrokenError when the store fails for the second time
   */
  write<T>(durability: Durability, names: TableName[], work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.#guard((databases) => {
      const database = databases[durability];
      // `!`: never part of another transaction that happens to run. Dexie keeps a transaction open over `await` only
      // when its function is itself an async one.
      return database.transaction('rw!', names, async () => work(tablesOf(database)));
    });
  }

  /** Reads; each table call sees what is complete at its time. */
  read<T>(work: (tables: Tables) => Promise<T>): Promise<T> {
    return this.#guard((databases) => Dexie.ignoreTransaction(() => work(tablesOf(databases.relaxed))));
  }

  async #guard<T>(work: (databases: Record<Durability, Dexie>) => Promise<T>): Promise<T> {
    if (this.broken) throw new StoreBrokenError('the store on this device is closed until the next start');
    try {
      return await work(this.#databases);
    } catch (error) {
      if (error instanceof WorkerError) throw error;
      this.#fail(error);
      await this.#reopen();
      return work(this.#databases).catch((again: unknown) => this.#giveUp(again));
    }
  }

  #fail(error: unknown): void {
    this.#failures += 1;
    this.#log.failed('store', error);
    if (this.broken) this.#giveUp(error);
  }

  #giveUp(error: unknown): never {
    if (error instanceof WorkerError) throw error;
    this.#failures = Math.max(2, this.#failures);
    this.#log.failed('store', error);
    this.#onBroken();
    throw new StoreBrokenError('the store on this device failed twice. Check that its disk is not full.');
  }

  async #reopen(): Promise<void> {
    try {
      for (const database of Object.values(this.#databases)) {
        database.close({ disableAutoOpen: false });
        await database.open();
      }
    } catch (error) {
      this.#giveUp(error);
    }
  }
}

function tablesOf(database: Dexie): Tables {
  return {
    sessions: database.table('sessions'),
    pages: database.table('pages'),
    chunks: new ChunkTable(database.table('chunks')),
    sheets: database.table('sheets'),
    batches: database.table('batches'),
    review: database.table('review'),
    receipts: database.table('receipts'),
    values: new ValueTable(database.table('values')),
  };
}
