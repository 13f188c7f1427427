import Dexie, { type DBCore, type DBCoreTable, type DBCoreTransaction } from 'dexie';

/** The worker's life: a browser may end it between any two steps, and nothing that it does afterwards has an effect. */
export class Life {
  readonly death: Promise<void>;
  #steps = 0;
  #alive = true;
  #end: () => void = () => undefined;
  readonly #diesAt: number;
  readonly #transactions = new Set<DBCoreTransaction>();

  /** @param diesAt the step that is not made any more */
  constructor(diesAt = Number.POSITIVE_INFINITY) {
    this.#diesAt = diesAt;
    this.death = new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  get alive(): boolean {
    return this.#alive;
  }

  get steps(): number {
    return this.#steps;
  }

  die(): void {
    if (!this.#alive) return;
    this.#alive = false;
    for (const transaction of this.#transactions) abort(transaction);
    // Later and apart: whoever waits for the death must not go on inside the transaction that it happened in.
    Dexie.ignoreTransaction(() => setImmediate(() => this.#end()));
  }

  /** Makes one step, or dies instead; the dead wait for ever. */
  step<T>(work: () => PromiseLike<T>): Promise<T> {
    this.#steps += 1;
    if (this.#steps >= this.#diesAt) this.die();
    if (!this.#alive) return new Promise(() => undefined);
    return this.heard(work());
  }

  /** What comes of something, unless the worker has died meanwhile: the dead hear nothing and say nothing. */
  heard<T>(outcome: PromiseLike<T>): Promise<T> {
    const silence = new Promise<T>(() => undefined);
    return Promise.resolve(outcome).then(
      (result) => (this.#alive ? result : silence),
      (error: unknown) => (this.#alive ? Promise.reject(error) : silence),
    );
  }

  /** Every access to the database is a step; a transaction that was open at death has never been. */
  mortal(database: Dexie): Dexie {
    const life = this;
    database.use({
      stack: 'dbcore',
      name: 'life',
      create: (core: DBCore): DBCore => ({
        ...core,
        transaction(stores, mode, options) {
          if (!life.#alive) throw new Error('This worker is dead.');
          const transaction = core.transaction(stores, mode, options);
          life.#transactions.add(transaction);
          return transaction;
        },
        table: (name) => life.#mortalTable(core.table(name)),
      }),
    });
    return database;
  }

  #mortalTable(table: DBCoreTable): DBCoreTable {
    return {
      ...table,
      mutate: (request) => this.#inTransaction(() => table.mutate(request)),
      get: (request) => this.#inTransaction(() => table.get(request)),
      getMany: (request) => this.#inTransaction(() => table.getMany(request)),
      query: (request) => this.#inTransaction(() => table.query(request)),
      openCursor: (request) => this.#inTransaction(() => table.openCursor(request)),
      count: (request) => this.#inTransaction(() => table.count(request)),
    };
  }

  /** A request of the dead fails, because its transaction was aborted. */
  #inTransaction<T>(work: () => T): T {
    this.#steps += 1;
    if (this.#steps >= this.#diesAt) this.die();
    // Not awaited here: only the database's own promises keep its transaction open.
    return work();
  }
}

function abort(transaction: DBCoreTransaction): void {
  try {
    transaction.abort();
  } catch {
    // It is complete already.
  }
}
