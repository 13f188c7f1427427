import { expect, it } from 'vitest';
import { BATCH_AGE_MS } from '../trace/batch';
import { isDelayBeyondReview, reviewTime, uploadDelay } from './time-on-device';

const MINUTE_MS = 60_000;

it('the upload delay is what the policy says', () => {
  expect(uploadDelay({ uploadDelayMinutes: 10, reviewHours: 1 })).toBe(10 * MINUTE_MS);
});

it.each([59, 60, 1440])('a delay of %i minutes leaves time to seal within an hour', (uploadDelayMinutes) => {
  const policy = { uploadDelayMinutes, reviewHours: 1 };
  expect(uploadDelay(policy) + BATCH_AGE_MS).toBeLessThan(reviewTime(policy));
  expect(isDelayBeyondReview(policy)).toBe(uploadDelayMinutes > 60);
});
