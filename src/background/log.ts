import { WorkerError } from './errors';

/** Where failures are told. Implementations never see what was recorded. */
export interface Log {
  /** @param part the component that failed, such as `sealer` */
  failed(part: string, error: unknown): void;
  /** Told of work that nobody waits for; tests wait for it. */
  begun?(work: Promise<unknown>): void;
}

/**
 * Only the kind of a foreign error is told: messages of parsers and databases quote the data they choked on, and
 * that may be something recorded.
 */
export function describeError(error: unknown): string {
  if (error instanceof WorkerError) return `${error.name}: ${error.message}`;
  return error instanceof Error || error instanceof DOMException ? error.name : 'unknown error';
}

export const consoleLog: Log = {
  failed: (part, error) => console.error(`Candor, ${part}: ${describeError(error)}`),
};

/** Work that nobody waits for: its failure is told and goes no further. */
export function inBackground(log: Log, part: string, work: () => Promise<unknown>): void {
  const done = work().catch((error: unknown) => log.failed(part, error));
  log.begun?.(done);
}
