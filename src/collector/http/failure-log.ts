import type { FastifyBaseLogger } from 'fastify';
import { CatalogError } from '../catalog/sqlite-thread';
import type { Damages } from '../damages';
import { IntakeError } from '../ingest/errors';
import { SegmentDamageError } from '../segments/segment-store';
import { causeOf } from './log';
import { ProblemError } from './problem';

/** Logs why requests failed. A stack only for what nobody expected: a full disk has none worth reading. */
export class FailureLog {
  readonly #damages: Damages;
  /** All batches of a group, and all that come after a store that is gone, fail with the same error. */
  readonly #said = new WeakSet<Error>();

  constructor(damages: Damages) {
    this.#damages = damages;
  }

  add(error: Error, log: FastifyBaseLogger): void {
    // Whoever answers with a problem on purpose has said in the log what there is to say.
    if (error instanceof ProblemError || this.#said.has(error)) return;
    this.#said.add(error);
    if (error instanceof SegmentDamageError) this.#damages.add(error.damage);
    else if (error instanceof IntakeError || error instanceof CatalogError)
      log.error({ cause: causeOf(error) }, error.message);
    else log.error({ err: error }, 'request failed');
  }
}
