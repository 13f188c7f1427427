import { FRAME_HEAD, MAX_ABOUT } from '../segments/framing';
import { AppendError } from '../segments/segment-store';
import { MAX_BATCH_BYTES } from '../wire';
import { IntakeError } from './errors';
import type { Arrival, Outcome } from './write-group';

const LOST = 'The batch was lost inside the collector. Send it again.';
/** Bytes at which a group is full: it ends above by less than one batch. */
const GROUP_BYTES = 16 * 1024 * 1024;
/** Batches at which a group is full. SQLite takes 32,766 values in one statement, and a batch is 13 of them. */
const GROUP_BATCHES = 500;
/** Most bytes that one group takes in a segment, and so the most that a crash can leave without a catalog row. */
export const MAX_GROUP_BYTES = GROUP_BYTES + GROUP_BATCHES * (MAX_ABOUT + FRAME_HEAD) + MAX_BATCH_BYTES;

/** Gives one result for each arrival, in order; an error for one that must not be acknowledged. */
type WriteGroup = (group: readonly Arrival[]) => Promise<readonly (Outcome | IntakeError)[]>;

interface Waiting {
  arrival: Arrival;
  resolve(outcome: Outcome): void;
  reject(error: Error): void;
}

/**
 * Group commit: while one group is written, everything that arrives gathers into the next, so that any number of
 * uploads share one sync of the segment and one commit of the catalog.
 */
export class Intake {
  readonly #write: WriteGroup;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | undefined;
  #failure: IntakeError | undefined;

  constructor(write: WriteGroup) {
    this.#write = write;
  }

  /** Set once the store failed in a way after which no acknowledgment could be trusted: nothing is taken any more. */
  get failure(): IntakeError | undefined {
    return this.#failure;
  }

  /**
   * Resolves when the batch is durable.
   * @throws IntakeError when it is not stored
   */
  submit(arrival: Arrival): Promise<Outcome> {
    if (this.#failure) return Promise.reject(this.#failure);
    return new Promise((resolve, reject) => {
      this.#waiting.push({ arrival, resolve, reject });
      this.#writing ??= this.#run();
    });
  }

  /** Resolves when nothing is being written. */
  async idle(): Promise<void> {
    await this.#writing;
  }

  async #run(): Promise<void> {
    // What arrived in the same turn of the event loop belongs to the first group.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.#waiting.length > 0) await this.#writeNext();
    this.#writing = undefined;
  }

  async #writeNext(): Promise<void> {
    const group = this.#take();
    try {
      if (this.#failure) throw this.#failure;
      const outcomes = await this.#write(group.map(({ arrival }) => arrival));
      group.forEach(({ resolve, reject }, index) => {
        const outcome = outcomes[index] ?? new IntakeError(LOST);
        if (outcome instanceof IntakeError) reject(outcome);
        else resolve(outcome);
      });
    } catch (cause) {
      const error = this.#failed(cause);
      for (const { reject } of group) reject(error);
    }
  }

  /** After a failed sync or commit it is unknown what the disk holds: only a restart, which compares, can tell. */
  #failed(cause: unknown): IntakeError {
    if (cause instanceof IntakeError) return cause;
    const passing = cause instanceof AppendError;
    const next = passing
      ? 'Free disk space; devices send it again.'
      : 'Check the disk and restart the collector.';
    const error = new IntakeError(`The batch could not be written. ${next}`, { cause });
    if (!passing) this.#failure = error;
    return error;
  }

  #take(): Waiting[] {
    let bytes = 0;
    const full = this.#waiting.findIndex(({ arrival }, index) => {
      bytes += arrival.bytes.length;
      return bytes >= GROUP_BYTES || index + 1 === GROUP_BATCHES;
    });
    return this.#waiting.splice(0, full < 0 ? this.#waiting.length : full + 1);
  }
}
