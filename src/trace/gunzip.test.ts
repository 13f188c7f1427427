import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TraceFormatError } from './errors';
import { firstLine, gunzip, MOST_INFLATED } from './gunzip';

const MB = 1024 * 1024;

describe('gunzip', () => {
  it('gives the text that was packed', () =>
    fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        expect(await gunzip(gzipSync(text))).toBe(text);
      }),
    ));

  it('takes as many bytes as are allowed and not one more', async () => {
    const packed = gzipSync('é'.repeat(500));
    expect(await gunzip(packed, 1_000)).toHaveLength(500);
    await expect(gunzip(packed, 999)).rejects.toThrow(TraceFormatError);
    await expect(gunzip(packed, 999)).rejects.toThrow(/more than 999 bytes .* leave it out/);
  });

  it('stops a bomb at the limit, whatever it would become', async () => {
    // Half a megabyte that would be 512.
    const bomb = gzipSync(Buffer.alloc(512 * MB));
    expect(bomb.length).toBeLessThan(MB);
    const before = process.memoryUsage().rss;
    await expect(gunzip(bomb)).rejects.toThrow(TraceFormatError);
    expect(process.memoryUsage().rss - before).toBeLessThan(4 * MOST_INFLATED);
  });

  it('refuses what is no gzip and what was cut', async () => {
    for (const bytes of [new Uint8Array(), new Uint8Array([1, 2, 3]), gzipSync('some text').subarray(0, -4)])
      await expect(gunzip(bytes)).rejects.toThrow(/not whole gzip data/);
  });
});

describe('firstLine', () => {
  it('is read without the rest', async () => {
    expect(await firstLine(gzipSync(`head\n${'x'.repeat(MB)}`))).toBe('head');
    expect(await firstLine(gzipSync('head'))).toBe('head');
  });

  it('is none when there is no end to it', async () => {
    expect(await firstLine(gzipSync(Buffer.alloc(64 * MB, 'x')))).toBeUndefined();
  });
});
