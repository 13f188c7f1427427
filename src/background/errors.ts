import type { TroubleReason } from '../messages/trouble';

/** An error of ours: its message is written by us, holds nothing recorded, and may be logged and shown. */
export abstract class WorkerError extends Error {}

/** The device's store failed, was opened again, and failed again. Nothing is recorded until the next start. */
export class StoreBrokenError extends WorkerError {
  override readonly name = 'StoreBrokenError';
}

/** Something that did not come through the one door was about to be stored. */
export class UnredactedError extends WorkerError {
  override readonly name = 'UnredactedError';
}

/** A batch could not be sealed. What it would have held stays in the store. */
export class SealError extends WorkerError {
  override readonly name = 'SealError';
}

/** What must not be kept is not known. Nothing with text in it is stored. */
export class UnknownWordsError extends WorkerError {
  override readonly name = 'UnknownWordsError';
}

/** A frame cannot be recorded before it is known what is private around it. */
export class UnknownPlaceError extends WorkerError {
  override readonly name = 'UnknownPlaceError';
}

/** The content script could not be registered with the browser. */
export class RegistrationError extends WorkerError {
  override readonly name = 'RegistrationError';
}

/**
 * A batch could not be delivered now; it is tried again. The reason is for the employee, the message for the log.
 * `retryAfter`: milliseconds the collector asked for.
 */
export class DeliveryError extends WorkerError {
  override readonly name = 'DeliveryError';
  readonly reason: TroubleReason;
  readonly retryAfter: number;

  constructor(reason: TroubleReason, message: string, retryAfter = 0) {
    super(message);
    this.reason = reason;
    this.retryAfter = retryAfter;
  }
}
