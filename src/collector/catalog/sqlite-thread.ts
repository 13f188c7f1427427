import { Worker } from 'node:worker_threads';

export interface Statement {
  sql: string;
  parameters: readonly unknown[];
}

export interface StatementResult {
  rows: unknown[];
  changes: number;
}

type Reply = { id: number } & (
  | { results: StatementResult[]; error?: undefined }
  | { error: { code: string; message: string } }
);

interface Waiting {
  resolve(results: StatementResult[]): void;
  reject(error: Error): void;
}

/** The catalog's database refused or is gone. `code` is SQLite's, such as `SQLITE_FULL`; empty when the thread ended. */
export class CatalogError extends Error {
  override readonly name = 'CatalogError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(`The catalog cannot be used: ${message}. Check the disk that holds the data folder.`);
    this.code = code;
  }
}

/** One SQLite database, in a thread of its own. */
export class SqliteThread {
  readonly #worker: Worker;
  readonly #waiting = new Map<number, Waiting>();
  #next = 0;
  #gone: CatalogError | undefined;

  /** @param path of the database file; made when missing */
  constructor(path: string) {
    // Without the parent's arguments: the thread needs no loader.
    this.#worker = new Worker(new URL('./sqlite.worker.mjs', import.meta.url), {
      workerData: { path },
      execArgv: [],
    });
    this.#worker.on('message', (reply: Reply) => this.#settle(reply));
    this.#worker.on('error', (error) => this.#end(new CatalogError('', error.message)));
    this.#worker.on('exit', () => this.#end(new CatalogError('', 'its thread has ended')));
  }

  /**
   * Runs statements in order, as one transaction when there are several.
   * @throws CatalogError; then none of them took effect
   */
  run(statements: readonly Statement[]): Promise<StatementResult[]> {
    return statements.length === 0 ? Promise.resolve([]) : this.#send(statements);
  }

  /** Closes the database after what is under way. Later calls of {@link run} fail. */
  async close(): Promise<void> {
    if (this.#gone) return;
    const exit = new Promise<void>((resolve) => this.#worker.once('exit', () => resolve()));
    await this.#send([]);
    await exit;
  }

  #send(statements: readonly Statement[]): Promise<StatementResult[]> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = this.#next++;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, statements });
    });
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.error) waiting?.reject(new CatalogError(reply.error.code, reply.error.message));
    else waiting?.resolve(reply.results);
  }

  #end(error: CatalogError): void {
    this.#gone ??= error;
    for (const waiting of this.#waiting.values()) waiting.reject(this.#gone);
    this.#waiting.clear();
  }
}
