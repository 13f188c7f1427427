import { hash } from 'node:crypto';
import type { SegmentRecord } from './segment-store';

/** A frame is the length of the bytes (4, big endian), their SHA-256 (32), and the bytes themselves. */
export const FRAME_HEAD = 36;

/** Bytes that a record takes in a segment. */
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

/**
 * Reads one whole frame.
 * @returns undefined when the frame is cut short, or its bytes are not those that were written
 */
export function parseFrame(frame: Uint8Array): SegmentRecord | undefined {
  if (frame.length < FRAME_HEAD) return undefined;
  const view = Buffer.from(frame.buffer, frame.byteOffset, frame.byteLength);
  const bytes = frame.subarray(FRAME_HEAD, framedLength(view.readUInt32BE(0)));
  const id = view.toString('hex', 4, FRAME_HEAD);
  const whole = bytes.length === view.readUInt32BE(0) && hash('sha256', bytes) === id;
  return whole ? { id, bytes } : undefined;
}

/** Every record of a segment, without a catalog, up to the first frame that is not whole. */
export function* readSegment(segment: Uint8Array): Generator<SegmentRecord & { position: number }> {
  let position = 0;
  for (;;) {
    const record = parseFrame(segment.subarray(position));
    if (!record) return;
    yield { ...record, position };
    position += framedLength(record.bytes.length);
  }
}
