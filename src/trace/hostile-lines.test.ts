import { describe, expect, it } from 'vitest';
import { TraceFormatError } from './errors';
import { traceLine } from './event';
import { parseLine } from './lines';

const LINE = '"t":1,"page":1,"type":"scroll","target":3,"x":0,"y":0,"cause":"user"';

function parse(text: string) {
  return parseLine(traceLine, text, 'Line 1');
}

describe('a line from outside', () => {
  it.each([
    ['a prototype', `{${LINE},"__proto__":{"type":"click"}}`],
    ['a constructor', `{${LINE},"constructor":{"prototype":{}}}`],
    ['a member that is not known', `{${LINE},"polluted":true}`],
    ['a number that is none', `{"t":1e999,"page":1,"type":"scroll","target":3,"x":0,"y":0,"cause":"user"}`],
    [
      'a page beyond whole numbers',
      `{"t":1,"page":1e300,"type":"scroll","target":3,"x":0,"y":0,"cause":"user"}`,
    ],
    ['a type of every object', '{"t":1,"page":1,"type":"toString"}'],
    ['nesting without end', `${'{"type":'.repeat(50_000)}1${'}'.repeat(50_000)}`],
    ['a list', `[{${LINE}}]`],
    ['nothing', 'null'],
    ['the same member twice, the last one wrong', `{${LINE},"type":"dance"}`],
  ])('with %s is refused', (_what, text) => {
    expect(() => parse(text)).toThrow(TraceFormatError);
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain('polluted');
  });

  it('with the same member twice is read as the last one says, as JSON.parse does', () => {
    expect(parse(`{${LINE},"x":7}`)).toMatchObject({ x: 7 });
  });
});
