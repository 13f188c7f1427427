import { setTimeout as sleep } from 'node:timers/promises';
import { StepFailed } from './verdict';

/**
 * Waits for work, but no longer than the limit, nor once it is to stop. What the work does then is lost.
 * @param limit milliseconds
 * @throws StepFailed when the time is over, or it was stopped
 */
export async function within<T>(limit: number, work: Promise<T>, stop?: AbortSignal): Promise<T> {
  const over = new AbortController();
  const signal = stop ? AbortSignal.any([over.signal, stop]) : over.signal;
  const late = sleep(limit, undefined, { signal }).then(
    () => {
      throw new StepFailed(`The page has not answered for ${Math.round(limit / 1_000)} s.`);
    },
    () => {
      throw new StepFailed('It was stopped.');
    },
  );
  for (const lost of [late, work]) lost.catch(() => undefined);
  try {
    return await Promise.race([work, late]);
  } finally {
    over.abort();
  }
}
