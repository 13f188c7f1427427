import * as z from 'zod';

/** Milliseconds since the session's start, one decimal. */
export const time = z.number().min(0);

/** Number of a page (one document in one frame) within its session, from 1. */
export const pageNumber = z.int().min(1);

/** Id of a DOM node within its page: the numbering of the DOM recording (rrweb's), from 1. */
export const nodeId = z.int().min(1);

/** Lower-case hexadecimal SHA-256. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 is 64 lower-case hexadecimal digits');

/** What `keyIdOf` makes of a research key. */
export const keyId = z.string().regex(/^[0-9a-f]{16}$/, 'a key id is 16 lower-case hexadecimal digits');

/** UUID of version 7: its first 48 bits are the wall-clock milliseconds of its making. */
export const sessionId = z.uuidv7('a session id is a UUID of version 7');

/** Random UUID of one device; rotated on request, never tied to a person here. */
export const deviceId = z.uuid('a device id is a UUID');

/** CSS pixels `[x, y]`; of the viewport unless the field says otherwise. */
export const point = z.tuple([z.number(), z.number()]);

/** CSS pixels `[x, y, width, height]` in the viewport. */
export const box = z.tuple([z.number(), z.number(), z.number(), z.number()]);

export const modifiers = z.array(z.enum(['alt', 'ctrl', 'meta', 'shift']));

export const pointerKind = z.enum(['mouse', 'pen', 'touch']);

/** `MouseEvent.button`: 0 main, 1 auxiliary, 2 secondary, 3 back, 4 forward; pens add 5 (eraser). */
export const button = z.int().min(0).max(31);

/** Who caused a state event that scripts can cause as well. */
export const cause = z.enum(['user', 'script', 'unknown']);

/** Parts of the privacy rules that can change a field before it is stored. */
export const redactionRule = z.enum([
  'field',
  'echo',
  'keys',
  'text',
  'attribute',
  'url',
  'marked',
  'detector-contact',
  'detector-account',
  'detector-person',
  'detector-network',
  'detector-secret',
  'term',
  'pattern',
  'mask',
]);

/** Which rules changed which fields of an event: `{ value: ["field"] }`. */
export const redacted = z.record(z.string(), z.array(redactionRule));

export type Box = z.infer<typeof box>;
export type Modifiers = z.infer<typeof modifiers>;
export type Cause = z.infer<typeof cause>;
export type RedactionRule = z.infer<typeof redactionRule>;
