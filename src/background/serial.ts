/** Runs one task at a time, in the order asked. A task that fails does not hold up the next. */
export class Serial {
  #last: Promise<unknown> = Promise.resolve();

  run<T>(task: () => Promise<T>): Promise<T> {
    const result = this.#last.then(task, task);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

/** Runs a task that sees everything asked for before it began: calls during a run share one run after it. */
export class SingleFlight {
  readonly #task: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;
  #hasRun = false;

  constructor(task: () => Promise<void>) {
    this.#task = task;
  }

  /** A run has come to its end without failing. */
  get hasRun(): boolean {
    return this.#hasRun;
  }

  run(): Promise<void> {
    if (!this.#running) return this.#start();
    const again = () => {
      this.#next = undefined;
      return this.#start();
    };
    this.#next ??= this.#running.then(again, again);
    return this.#next;
  }

  #start(): Promise<void> {
    const run = this.#work().finally(() => {
      if (this.#running === run) this.#running = undefined;
    });
    this.#running = run;
    return run;
  }

  async #work(): Promise<void> {
    await this.#task();
    this.#hasRun = true;
  }
}
