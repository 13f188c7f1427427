import type { Policy } from './catalogue';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
/** A batch gathers for a minute after its first line; the rest is for the sealing itself. */
const SEALING_MS = 2 * MINUTE_MS;

type Delayed = Pick<Policy, 'uploadDelayMinutes' | 'reviewHours'>;

/** For how long recordings may stay readable on the device. Milliseconds. */
export function reviewTime({ reviewHours }: Pick<Policy, 'reviewHours'>): number {
  return reviewHours * HOUR_MS;
}

/** For how long recordings stay unsealed: never so long that nothing would be left of them to seal. Milliseconds. */
export function uploadDelay(policy: Delayed): number {
  return Math.min(policy.uploadDelayMinutes * MINUTE_MS, reviewTime(policy) - SEALING_MS);
}

/** The admin asks for a delay that the review time does not let happen. */
export function isDelayBeyondReview(policy: Delayed): boolean {
  return policy.uploadDelayMinutes * MINUTE_MS > reviewTime(policy);
}
