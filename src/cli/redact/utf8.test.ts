import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UnusableInput } from '../errors';
import { utf8Of } from './utf8';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(bytes: Uint8Array, size: number): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of utf8Of(inPieces(bytes, size))) pieces.push(piece);
  return pieces.join('');
}

describe('bytes in UTF-8', () => {
  it('are the text that they were, in whatever pieces they come', async () => {
    const texts = fc.string({ unit: 'binary' }).map((text) => `\ufeff${text}é🙂`);
    await fc.assert(
      fc.asyncProperty(texts, fc.integer({ min: 1, max: 9 }), async (text, size) => {
        expect(await read(new TextEncoder().encode(text), size)).toBe(text);
      }),
    );
  });

  it.each([
    ['in another encoding', [0x63, 0x61, 0x66, 0xe9, 0x20]],
    ['cut within a character', [0x61, 0xf0, 0x9f]],
  ])('are refused when they are %s', async (_how, bytes) => {
    await expect(read(Uint8Array.from(bytes), 2)).rejects.toThrow(UnusableInput);
  });
});
