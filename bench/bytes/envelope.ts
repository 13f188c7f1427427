import { gunzipSync, inflateSync } from 'node:zlib';
import * as z from 'zod';

const itemHeader = z.looseObject({ type: z.string(), length: z.int().optional() });
/** One payload: bytes that were sent, and what they hold as text. */
export interface Item {
  wire: number;
  raw: Buffer;
}

const NEWLINE = 10;
const GZIP = 0x1f;
const ZLIB = 0x78;

/** The bytes of a payload as they were before the recorder compressed them, if it did. */
export function unpacked(bytes: Buffer): Buffer {
  if (bytes[0] === GZIP) return gunzipSync(bytes);
  return bytes[0] === ZLIB ? inflateSync(bytes) : bytes;
}

/**
 * The payloads of Sentry's envelope that belong to a replay: what the segment is, and what it holds. Sessions, reports
 * and the envelope's own words do not (https://develop.sentry.dev/sdk/data-model/envelopes/).
 */
export function replayItems(envelope: Buffer): Item[] {
  const found: Item[] = [];
  let rest = after(envelope).rest;
  while (rest.length > 0) {
    const { line, rest: content } = after(rest);
    const { type, length } = itemHeader.parse(JSON.parse(line.toString()));
    const payload = length === undefined ? after(content).line : content.subarray(0, length);
    if (type === 'replay_event') found.push({ wire: payload.length, raw: payload });
    if (type === 'replay_recording') found.push(recording(payload));
    rest = content.subarray(payload.length + 1);
  }
  return found;
}

/** A line with the number of the segment, and then the events. */
function recording(payload: Buffer): Item {
  const { line, rest } = after(payload);
  return { wire: payload.length, raw: Buffer.concat([line, unpacked(rest)]) };
}

function after(bytes: Buffer): { line: Buffer; rest: Buffer } {
  const end = bytes.indexOf(NEWLINE);
  return end < 0
    ? { line: bytes, rest: Buffer.alloc(0) }
    : { line: bytes.subarray(0, end), rest: bytes.subarray(end + 1) };
}
