import * as z from 'zod';
import { jsonObject } from '../json-object';
import { pageLine } from '../line';

/** One event of rrweb's format (major version 2). `timestamp` is wall-clock milliseconds since the epoch. */
export const rrwebEvent = z.strictObject({
  /** 2 full snapshot, 3 incremental, 4 meta, 5 custom; 0, 1 and 6 are not written. */
  type: z.union([z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
  data: jsonObject,
  timestamp: z.number(),
});

export const dom = pageLine('dom', {
  event: rrwebEvent,
  /** Part of what an action should have had before it, read right after it: there was too much to read at once. */
  late: z.literal(true).optional(),
});
