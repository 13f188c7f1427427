import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumbersInMemory } from '../../privacy/numbering';
import { redactText } from '../../privacy/text';
import { UnusableInput } from '../errors';
import { redactJsonLines } from './json-lines';
import { redactPlain } from './plain';

type Redaction = typeof redactPlain;

async function* inPieces(text: string, size: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += size) yield text.slice(at, at + size);
}

async function run(redaction: Redaction, text: string, size = 64 * 1024): Promise<string[]> {
  const pieces: string[] = [];
  for await (const piece of redaction(inPieces(text, size), new NumbersInMemory())) pieces.push(piece);
  return pieces;
}

describe('plain text', () => {
  it('is redacted as in one piece, whatever its pieces', async () => {
    const values = ['jane@example.com', '4539 5787 6362 1486', '+1 415 555 2671', '219-09-9999'];
    await fc.assert(
      fc.asyncProperty(fc.nat(40), fc.integer({ min: 1_000, max: 70_000 }), async (shift, size) => {
        const words = Array.from(
          { length: 30_000 },
          (_, at) => `${values[at % 4]} and so on ${'x'.repeat(shift)}🙂`,
        );
        const text = words.join(' ');
        const pieces = await run(redactPlain, text, size);
        expect(pieces.length).toBeGreaterThan(3);
        expect(pieces.join('') === redactText(text, new NumbersInMemory()).text).toBe(true);
      }),
      { numRuns: 3 },
    );
  });

  it('is told apart nowhere: a private key goes across pieces', async () => {
    const [begin, end] = ['BEGIN', 'END'].map((word) => `-----${word} PRIVATE KEY-----`);
    const body = `${'aK3dX9mQ'.repeat(8)}\n`.repeat(100);
    const filler = 'some words\n'.repeat(21_000);
    const text = `${filler}${begin}\n${body}${end}\n${filler}`;
    expect((await run(redactPlain, text)).join('') === `${filler}⟦privatekey:1⟧\n${filler}`).toBe(true);
  });

  it('stays as it is where nothing is found', async () => {
    expect((await run(redactPlain, 'a\r\nb\u0007\n')).join('')).toBe('a\r\nb\u0007\n');
    expect((await run(redactPlain, '')).join('')).toBe('');
  });
});

describe('JSON lines', () => {
  it('say what was found in the text that was read', async () => {
    const lines = [
      { id: 'a', text: 'to jane@example.com' },
      { id: 7, text: 'jo@example.com, jane@example.com\u2028' },
      { id: 'b', text: 'nothing' },
    ];
    const text = lines.map((line) => JSON.stringify(line)).join('\n\n');
    expect((await run(redactJsonLines, text, 5)).map((line) => JSON.parse(line))).toEqual([
      { id: 'a', text: 'to ⟦email:1⟧', spans: [{ start: 3, end: 19, type: 'EMAIL' }] },
      {
        id: 7,
        text: '⟦email:2⟧, ⟦email:1⟧\u2028',
        spans: [
          { start: 0, end: 14, type: 'EMAIL' },
          { start: 16, end: 32, type: 'EMAIL' },
        ],
      },
      { id: 'b', text: 'nothing', spans: [] },
    ]);
  });

  it.each([
    [
      '{"id":1,"text":"hunter2',
      'Line 2 of standard input cannot be redacted: it is not JSON from column 24.',
    ],
    ['{"id":1}', 'Line 2 of standard input cannot be redacted: its "text" is missing or of another kind.'],
    ['{"id":[],"text":"hunter2"}', 'its "id" is missing or of another kind.'],
    ['"hunter2"', 'it is no JSON object.'],
  ])('that are none end it without a word of what they hold: %s', async (line, words) => {
    const error = await run(redactJsonLines, `{"id":1,"text":""}\n${line}\n`).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(UnusableInput);
    expect(String(error)).toContain(words);
    expect(String(error)).toMatch(/leave out --json/);
    expect(String(error)).not.toContain('hunter2');
  });
});
