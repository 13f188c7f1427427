/** What was opened, to be closed once, the newest first. */
export class Closers {
  readonly #steps: (() => void | Promise<void>)[] = [];
  #closed: Promise<void> | undefined;

  add(step: () => void | Promise<void>): void {
    this.#steps.unshift(step);
  }

  /** Takes every step even when one fails. @throws the first failure */
  close(): Promise<void> {
    this.#closed ??= this.#run();
    return this.#closed;
  }

  async #run(): Promise<void> {
    const failures: unknown[] = [];
    for (const step of this.#steps) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}
