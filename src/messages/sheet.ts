import * as z from 'zod';

/**
 * A recorder asks for the text of a style sheet of another site, which pages may not read. The text comes in pieces that
 * each fit a message: it is asked for until all of it is there.
 */
export const sheetQuestion = z.strictObject({
  kind: z.literal('sheet'),
  /** Only documents that are being recorded are answered. */
  session: z.uuidv7(),
  page: z.int().min(1),
  document: z.uuid(),
  url: z.url({ protocol: /^https?$/ }),
  /** Where the piece begins. UTF-16 units. */
  from: z.int().min(0),
});

export const sheetReply = z.discriminatedUnion('state', [
  z.strictObject({
    state: z.literal('available'),
    text: z.string(),
    /** Of the whole text. UTF-16 units. */
    length: z.int().min(0),
    /** The address that it came from in the end: addresses in it are relative to that. */
    base: z.string(),
  }),
  /** It was not found, is too large, took too long, or is no style sheet. */
  z.strictObject({ state: z.literal('unavailable') }),
]);

export type SheetQuestion = z.infer<typeof sheetQuestion>;
export type SheetReply = z.infer<typeof sheetReply>;
