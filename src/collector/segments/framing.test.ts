import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { framedLength, frameHead, parseFrame, readSegment } from './framing';
import type { SegmentRecord } from './segment-store';

const record = fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ id: hash('sha256', bytes), bytes }));
const records = fc.array(record, { maxLength: 8 });

function segmentOf(all: readonly SegmentRecord[]): Buffer {
  return Buffer.concat(all.flatMap((one) => [frameHead(one), one.bytes]));
}

test('a segment reads back as the records that were written, each where it lies', () => {
  fc.assert(
    fc.property(records, (all) => {
      const segment = segmentOf(all);
      const read = [...readSegment(segment)];
      expect(read.map(({ id, bytes }) => ({ id, bytes: Buffer.from(bytes) }))).toEqual(
        all.map(({ id, bytes }) => ({ id, bytes: Buffer.from(bytes) })),
      );
      for (const { position, id } of read) expect(parseFrame(segment.subarray(position))?.id).toBe(id);
    }),
  );
});

test('a segment that was cut anywhere gives the records before the cut and nothing else', () => {
  fc.assert(
    fc.property(records, fc.nat(), (all, at) => {
      const segment = segmentOf(all);
      const cut = segment.length === 0 ? 0 : at % segment.length;
      const ids = [...readSegment(segment.subarray(0, cut))].map(({ id }) => id);
      let end = 0;
      const whole = all.filter(({ bytes }) => {
        end += framedLength(bytes.length);
        return end <= cut;
      });
      expect(ids).toEqual(whole.map(({ id }) => id));
    }),
  );
});

test('no changed bit goes unnoticed', () => {
  fc.assert(
    fc.property(record, fc.nat(), fc.integer({ min: 0, max: 7 }), (one, at, bit) => {
      const frame = segmentOf([one]);
      const index = at % frame.length;
      frame[index] = (frame[index] ?? 0) ^ (1 << bit);
      expect(parseFrame(frame)).toBeUndefined();
    }),
  );
});
