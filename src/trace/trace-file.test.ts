import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyHeader, anyLine } from './testing/arbitrary';
import { formatTrace, parseTrace, type SessionHeader } from './trace-file';

const anySessionHeader: fc.Arbitrary<SessionHeader> = anyHeader.map((header) => ({
  type: 'session',
  format: header.format,
  session: header.session,
  device: header.device,
  startedAt: 1_700_000_000_000,
  batches: [header.policy],
  complete: true,
  schema: 1,
  policy: header.policy,
  extension: header.extension,
  redactor: header.redactor,
}));

describe('a trace file', () => {
  it('reads back as it was written', () => {
    fc.assert(
      fc.property(anySessionHeader, fc.array(anyLine), (header, lines) => {
        const trace = { header, lines };
        expect(parseTrace(formatTrace(trace))).toEqual(JSON.parse(JSON.stringify(trace)));
      }),
    );
  });

  it('is refused when empty, with the next step', () => {
    expect(() => parseTrace('')).toThrow(/empty.*Export the session again/);
  });

  it('is refused when a line is no JSON, naming the line', () => {
    const [header] = fc.sample(anySessionHeader, 1);
    expect(() => parseTrace(`${JSON.stringify(header)}\n{"t":`)).toThrow(/^Line 2 is not JSON/);
  });
});
