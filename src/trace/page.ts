import * as z from 'zod';
import { pageLine } from './line';
import { nodeId, pageNumber } from './primitives';

/** One document in one frame of one tab, described when its recording begins. */
export const page = pageLine('page', {
  tab: z.int(),
  window: z.int(),
  /**
   * Position among its siblings at each level below the tab's top document: `[]` is the top document itself. 9999 stands
   * for a frame in a shadow tree, where windows have no position.
   */
  framePath: z.array(z.int().min(0)),
  parent: pageNumber.optional(),
  /** The `<iframe>` in the parent, where the parent has told. */
  frameElement: nodeId.optional(),
  /** Tab that opened this one. */
  opener: z.int().optional(),
  /** Redacted by component. */
  url: z.string(),
  title: z.string(),
  language: z.string(),
  viewport: z.strictObject({ width: z.number().min(0), height: z.number().min(0) }),
  devicePixelRatio: z.number().positive(),
  /** `performance.timeOrigin`: wall-clock milliseconds since the epoch. */
  timeOrigin: z.number(),
});
