import { hash } from 'node:crypto';
import * as z from 'zod';
import { deviceId, keyId, sessionId, sha256 } from '../../trace/primitives';
import { deviceSignature } from '../../trace/signature';
import type { RecordAbout, SegmentRecord } from './segment-store';

/** A frame is the length of the bytes (4, big endian), their SHA-256 (32), and the bytes themselves. */
export const FRAME_HEAD = 36;

/**
 * Most bytes that a frame about a record takes. Such a frame lies right before the record's own, as JSON, and has the
 * highest bit of its length set, which no batch is long enough for. Its hash is of that bit's meaning, too, so that none
 * passes for a record. Segments from before devices signed have none.
 */
export const MAX_ABOUT = 2048;
const ABOUT = 0x80000000;

const recordAbout: z.ZodType<RecordAbout> = z.object({
  session: sessionId,
  seq: z.int().min(0),
  prev: sha256.nullable(),
  device: deviceId,
  signature: deviceSignature,
  keys: z.array(keyId),
});

/** Bytes that a record takes in a segment, without the frame about it. */
export function framedLength(bytes: number): number {
  return FRAME_HEAD + bytes;
}

/** The head of a record's frame; the record's own bytes follow it as they are. */
export function frameHead({ id, bytes }: SegmentRecord): Uint8Array {
  const head = Buffer.alloc(FRAME_HEAD);
  head.writeUInt32BE(bytes.length, 0);
  head.write(id, 4, 'hex');
  return head;
}

/** The frame about a record, which goes before its own; empty when nothing is said of it. */
export function aboutFrame({ about }: SegmentRecord): Uint8Array {
  if (!about) return new Uint8Array();
  const text = Buffer.from(JSON.stringify(about));
  const frame = Buffer.alloc(framedLength(text.length));
  frame.writeUInt32BE(ABOUT + text.length, 0);
  frame.write(digest(text, ABOUT), 4, 'hex');
  text.copy(frame, FRAME_HEAD);
  return frame;
}

/**
 * Reads one whole frame of a record.
 * @returns undefined when the frame is cut short, or its bytes are not those that were written
 */
export function parseFrame(frame: Uint8Array): SegmentRecord | undefined {
  return parse(frame, 0);
}

/** Every record of a segment, without a catalog, up to the first frame that is not whole. */
export function* readSegment(segment: Uint8Array): Generator<SegmentRecord & { position: number }> {
  let position = 0;
  for (;;) {
    const said = parse(segment.subarray(position), ABOUT);
    if (said) position += framedLength(said.bytes.length);
    const record = parseFrame(segment.subarray(position));
    if (!record) return;
    yield { ...record, ...(said ? { about: readAbout(said.bytes) } : {}), position };
    position += framedLength(record.bytes.length);
  }
}

function readAbout(text: Uint8Array): RecordAbout {
  return recordAbout.parse(JSON.parse(new TextDecoder().decode(text)));
}

/** @param kind what is added to the length in frames of this kind */
function parse(frame: Uint8Array, kind: number): { id: string; bytes: Uint8Array } | undefined {
  if (frame.length < FRAME_HEAD) return undefined;
  const view = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const length = view.readUInt32BE(0) - kind;
  const bytes = frame.subarray(FRAME_HEAD, framedLength(Math.max(0, length)));
  const id = view.toString('hex', 4, FRAME_HEAD);
  const whole = bytes.length === length && digest(bytes, kind) === id;
  return whole ? { id, bytes } : undefined;
}

function digest(bytes: Uint8Array, kind: number): string {
  return hash('sha256', kind === ABOUT ? Buffer.concat([Buffer.from('about\n'), bytes]) : bytes);
}
