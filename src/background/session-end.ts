import type { SessionRow } from './store/rows';

/**
 * What happened later than this is not taken: recording may have stopped a moment before the session is marked as
 * closing. All in wall-clock milliseconds since the epoch.
 */
export function endOf({ closesAt }: SessionRow, stoppedAt: number | undefined): number {
  return Math.min(closesAt ?? Number.POSITIVE_INFINITY, stoppedAt ?? Number.POSITIVE_INFINITY);
}
