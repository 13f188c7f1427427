import { hash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { newSession } from '../testing/batches';
import { aboutFrame, framedLength, frameHead, MAX_ABOUT, parseFrame, readSegment } from './framing';
import type { SegmentRecord } from './segment-store';

const about = fc.record({
  session: fc.constant(newSession()),
  seq: fc.nat(999_999_999),
  prev: fc.option(fc.constant('a'.repeat(64))),
  device: fc.uuid({ version: 4 }),
  signature: fc.constant('A'.repeat(86)),
  keys: fc.array(fc.constant('0123456789abcdef'), { maxLength: 20 }),
});
/** Of before devices signed, and of now. */
const record = fc
  .tuple(fc.uint8Array({ maxLength: 200 }), fc.option(about))
  .map(([bytes, said]): SegmentRecord => {
    return { id: hash('sha256', bytes), bytes, ...(said ? { about: said } : {}) };
  });
const records = fc.array(record, { maxLength: 8 });

function segmentOf(all: readonly SegmentRecord[]): Buffer {
  return Buffer.concat(all.flatMap((one) => [aboutFrame(one), frameHead(one), one.bytes]));
}

test('a segment reads back as the records that were written, each where it lies', () => {
  fc.assert(
    fc.property(records, (all) => {
      const segment = segmentOf(all);
      const read = [...readSegment(segment)];
      const plain = ({ id, bytes, about }: SegmentRecord) => ({ id, bytes: Buffer.from(bytes), about });
      expect(read.map(plain)).toEqual(all.map(plain));
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
      const whole = all.filter((one) => {
        end += aboutFrame(one).length + framedLength(one.bytes.length);
        return end <= cut;
      });
      expect(ids).toEqual(whole.map(({ id }) => id));
    }),
  );
});

test('no changed bit goes unnoticed', () => {
  fc.assert(
    fc.property(record, fc.nat(), fc.integer({ min: 0, max: 7 }), (one, at, bit) => {
      const frame = Buffer.concat([frameHead(one), one.bytes]);
      const index = at % frame.length;
      frame[index] = (frame[index] ?? 0) ^ (1 << bit);
      expect(parseFrame(frame)).toBeUndefined();
    }),
  );
});

test('a changed bit in what is said of a record is noticed as well', () => {
  fc.assert(
    fc.property(record, fc.nat(), fc.integer({ min: 0, max: 7 }), (one, at, bit) => {
      fc.pre(one.about !== undefined);
      const segment = segmentOf([one]);
      const index = at % aboutFrame(one).length;
      segment[index] = (segment[index] ?? 0) ^ (1 << bit);
      expect([...readSegment(segment)]).toEqual([]);
    }),
  );
});

test('what is said of a record is never longer than a crash is reckoned to leave', () => {
  fc.assert(
    fc.property(record, (one) => {
      expect(aboutFrame(one).length).toBeLessThanOrEqual(MAX_ABOUT);
    }),
  );
});
