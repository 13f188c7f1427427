import type { Policy } from '../policy/catalogue';
import { catalogue } from '../policy/catalogue';
import { reviewTime } from '../policy/time-on-device';
import type { StorageArea } from './browser-api';

/** Browsers may say for some seconds after their start that there is no policy. */
export const GRACE_MS = 60_000;
const MISSING = 'policyMissingSince';

/** Longest that any policy allows, and shortest. */
const LONGEST = reviewTime({ reviewHours: catalogue.reviewHours.default });
const SHORTEST = reviewTime({ reviewHours: catalogue.reviewHours.less });

interface Limit {
  /** For how long recordings may stay readable. Milliseconds. */
  time: number;
  /** When to look again for the policy; wall-clock milliseconds since the epoch. */
  againAt?: number;
}

/**
 * What holds of the policy; without one, the shortest time. That there is none is believed once it has been so for a
 * minute of this run of the browser: until then nothing is deleted that some policy would let stay.
 */
export async function reviewLimit(policy: Policy | null, memory: StorageArea, now: number): Promise<Limit> {
  const { [MISSING]: stored } = await memory.get(MISSING);
  if (policy) {
    if (stored !== undefined) await memory.remove(MISSING);
    return { time: reviewTime(policy) };
  }
  const since = typeof stored === 'number' && stored <= now ? stored : now;
  if (since !== stored) await memory.set({ [MISSING]: since });
  return now - since >= GRACE_MS ? { time: SHORTEST } : { time: LONGEST, againAt: since + GRACE_MS };
}
