import * as z from 'zod';
import type { ElementDescription, PageEvent } from '../trace/event';
import { privateSelectors, recordingRules } from './rules';
import { sheetQuestion } from './sheet';

/** One clock reading: wall-clock milliseconds since the epoch, and `performance.now()` at the same moment. */
export const clock = z.strictObject({ wall: z.number(), mono: z.number() });

/** A recorder asks whether it may record the document it finds itself in. */
export const hello = z.strictObject({
  kind: z.literal('hello'),
  /** Random id of this run of the recorder in this document: asking twice gives the same page. */
  document: z.uuid(),
  url: z.string(),
  /** The address that decides: of the nearest ancestor with a web address for srcdoc, blob and blank frames. */
  coverUrl: z.string(),
  title: z.string(),
  language: z.string(),
  framePath: z.array(z.int().min(0)),
  viewport: z.strictObject({ width: z.number(), height: z.number() }),
  devicePixelRatio: z.number(),
  timeOrigin: z.number(),
  /** How this document came: `PerformanceNavigationTiming.type` in the words of `navigate`. */
  navigation: z.enum(['load', 'reload', 'back', 'forward', 'traverse']),
  /** What the recorder holds to be private by word of the policy; at first nothing. */
  selectors: privateSelectors,
  clock,
});

/**
 * A piece of what a page recorded. It counts as delivered only once the answer says so. Lines are drafts: `t` is the
 * page's `performance.now()`, `page` is left out, and events of one held-back field share a `unit`.
 */
export const chunk = z.strictObject({
  kind: z.literal('chunk'),
  session: z.uuidv7(),
  page: z.int().min(1),
  document: z.uuid(),
  /** Counts from 0 for this document: a chunk sent twice is stored once. */
  seq: z.int().min(0),
  clock,
  lines: z.array(z.record(z.string(), z.unknown())),
  /** How often a structural rule changed or dropped something. */
  counts: z.record(z.string(), z.int().min(0)),
});

export const fromPage = z.discriminatedUnion('kind', [hello, chunk, sheetQuestion]);

export const helloReply = z.discriminatedUnion('record', [
  z.strictObject({
    record: z.literal(false),
    reason: z.string(),
    /** The recorder must know these before it says anything of the page: it is to ask again. */
    selectors: privateSelectors.optional(),
  }),
  z.strictObject({
    record: z.literal(true),
    session: z.uuidv7(),
    page: z.int().min(1),
    rules: recordingRules,
  }),
]);

/** `stored`: it is in the device's store. `stop`: this session takes nothing more from this page. */
export const chunkReply = z.strictObject({ stored: z.boolean(), stop: z.boolean() });

/**
 * To every frame of a tab. `stop`: send what you have and detach; `idle`: the same, and ask again at the next sign of
 * life. `flush`: send what you have now.
 */
const word = z.strictObject({ kind: z.enum(['stop', 'idle', 'flush']) });

/** To every frame of a tab, of which the one around the frame at this path answers with a {@link FramePlace}. */
const frameQuestion = z.strictObject({ kind: z.literal('frame'), path: z.array(z.int().min(0)).min(1) });

export const toPage = z.discriminatedUnion('kind', [word, frameQuestion]);

/**
 * Where a frame stands in the document around it: in a blocked part, in a private one, or in neither. `unknown`: that
 * document has not been told yet what is private.
 */
export const framePlace = z.enum(['blocked', 'private', 'open', 'unknown']);

type WithoutPage<T> = T extends unknown ? Omit<T, 'page'> & { unit?: number } : never;
/** A line as the recorder reports it: `t` is `performance.now()`, the page is added by the worker. */
export type DraftEvent = WithoutPage<PageEvent>;
export type DraftElement = WithoutPage<ElementDescription>;
export type DraftLine = DraftEvent | DraftElement;

export type Hello = z.infer<typeof hello>;
export type HelloReply = z.infer<typeof helloReply>;
export type Chunk = Omit<z.infer<typeof chunk>, 'lines'> & { lines: DraftLine[] };
export type IncomingChunk = z.infer<typeof chunk>;
export type ChunkReply = z.infer<typeof chunkReply>;
export type Word = z.infer<typeof word>;
export type ToPage = z.infer<typeof toPage>;
export type FramePlace = z.infer<typeof framePlace>;
export type Clock = z.infer<typeof clock>;
