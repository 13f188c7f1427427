import { describe, expect, it } from 'vitest';
import { redactTyping } from '../../privacy/redact-typing';
import type { TraceLine } from '../../trace/event';
import { type Placed, placeOwn } from './place-drafts';
import { RedactedChunk, type Rules, redactChunk } from './redact-chunk';

const same: Rules = { line: (line) => ({ line, counts: {} }), typing: redactTyping };

function task(t: number, text: string): TraceLine {
  return { type: 'task', t, action: 'start', text };
}

function placed(drafts: Placed['drafts'], counts = {}): Placed {
  return { drafts, counts, t: 9, page: 2 };
}

describe('redactChunk', () => {
  it('stores what the rules return, and their counts', () => {
    const line: Rules['line'] = (line) => ({ line: { ...line, t: line.t + 1 }, counts: { url: 1 } });
    const chunk = redactChunk({ ...same, line }, placeOwn([task(1, 'a'), task(2, 'b')]));
    expect(chunk?.text.split('\n').map((line) => JSON.parse(line).t)).toEqual([2, 3]);
    expect(chunk).toMatchObject({ counts: { url: 2 }, events: 2, from: 2, to: 3 });
  });

  it('never stores a line on which the rules fail', () => {
    const line: Rules['line'] = (line) => {
      if (JSON.stringify(line).includes('hunter2')) throw new Error('hunter2');
      return { line, counts: {} };
    };
    const chunk = redactChunk({ ...same, line }, placed([{ t: 4, line: task(4, 'hunter2') }, { t: 5 }]));
    expect(chunk?.text).toBe('{"type":"gap","t":5,"reason":"invalid","from":4,"to":5,"count":2,"page":2}');
    expect(chunk?.counts).toEqual({ error: 1, invalid: 1 });
  });

  it('judges what was typed into one field together', () => {
    const drafts = [...'4539578763621486'].map((digit, at) => {
      const line: TraceLine = {
        ...{ t: at, page: 1, type: 'key', action: 'down', class: 'char', modifiers: [], repeat: false },
        ...{ key: digit, code: `Digit${digit}` },
      };
      return { t: at, line };
    });
    const apart = redactChunk(same, placed(drafts));
    expect(apart?.text).toContain('"key":"4"');
    const together = redactChunk(same, placed(drafts.map((draft) => ({ ...draft, unit: 1 }))));
    expect(together?.text).not.toContain('"key":"');
    expect(together?.counts).toEqual({ 'detector-account': 2 });
  });

  it('keeps counts that come without lines', () => {
    expect(redactChunk(same, placed([], { field: 1 }))).toMatchObject({ text: '', from: 9, to: 9 });
    expect(redactChunk(same, placed([]))).toBeUndefined();
  });

  it('is the only one that makes a chunk', () => {
    const genuine = redactChunk(same, placeOwn([task(1, 'a')]));
    if (!genuine) throw new Error('nothing came through');
    expect(RedactedChunk.isGenuine(genuine)).toBe(true);
    expect(RedactedChunk.isGenuine(new RedactedChunk(genuine, Symbol('door')))).toBe(false);
    expect(RedactedChunk.isGenuine(Object.assign(Object.create(RedactedChunk.prototype), genuine))).toBe(
      false,
    );
  });
});
