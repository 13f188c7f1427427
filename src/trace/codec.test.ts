import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SCHEMA } from './batch';
import { packBatch, stringifyLine, unpackBatch } from './codec';
import { TraceFormatError } from './errors';
import { anyHeader, anyLine } from './testing/arbitrary';
import { anyMutation } from './testing/arbitrary-dom';

const anyBatch = fc.array(fc.oneof(anyLine, anyMutation), { maxLength: 20 });

describe('packBatch and unpackBatch', () => {
  it('give back what was put in', () =>
    fc.assert(
      fc.asyncProperty(anyHeader, anyBatch, async (header, lines) => {
        const batch = await unpackBatch(await packBatch(header, lines.map(stringifyLine)));
        expect(batch).toEqual({
          header: JSON.parse(JSON.stringify(header)),
          lines: JSON.parse(JSON.stringify(lines)),
          sheets: new Map(),
        });
      }),
    ));

  it('read batches of schema 1, whose ids are not relative', () =>
    fc.assert(
      fc.asyncProperty(anyHeader, anyBatch, async (header, lines) => {
        const old = lines.map((line) => JSON.stringify(line));
        const batch = await unpackBatch(await packBatch({ ...header, schema: 1 }, old));
        expect(batch.lines).toEqual(old.map((line) => JSON.parse(line)));
      }),
    ));

  it('drop a key that could stand in for a prototype, and keep what is beside it', async () => {
    const [header] = fc.sample(anyHeader, 1);
    if (!header) throw new Error('no sample');
    const hostile = '{"deep":{"__proto__":{"polluted":true},"kept":1}}';
    const line = `{"t":1,"page":1,"type":"dom","event":{"type":2,"data":${hostile},"timestamp":1}}`;
    const { lines } = await unpackBatch(await packBatch(header, [line]));
    expect(lines).toMatchObject([{ event: { data: { deep: { kept: 1 } } } }]);
    expect(JSON.stringify(lines)).not.toContain('polluted');
  });

  it('refuse bytes that were cut', () =>
    fc.assert(
      fc.asyncProperty(anyHeader, fc.array(anyLine), fc.nat(), async (header, lines, cut) => {
        const packed = await packBatch(header, lines.map(stringifyLine));
        await expect(unpackBatch(packed.slice(0, cut % packed.length))).rejects.toThrow(TraceFormatError);
      }),
    ));

  it('name the line and the rule that a bad line breaks, but not its value', async () => {
    const [header] = fc.sample(anyHeader, 1);
    if (!header) throw new Error('no sample');
    const packed = await packBatch(header, [
      '{"t":1,"page":1,"type":"scroll","target":"hunter2","x":0,"y":0,"cause":"user"}',
    ]);
    const failure = unpackBatch(packed);
    await expect(failure).rejects.toThrow(/line 2 .*at target: /);
    await expect(failure).rejects.not.toThrow(/hunter2/);
  });

  it('name the rule of relative ids that a line breaks', async () => {
    const [header] = fc.sample(anyHeader, 1);
    if (!header) throw new Error('no sample');
    const data = '{"source":0,"removes":[{"id":"hunter2"}]}';
    const line = `{"t":1,"page":1,"type":"dom","ids":"relative","event":{"type":3,"data":${data},"timestamp":1}}`;
    await expect(unpackBatch(await packBatch(header, [line]))).rejects.toThrow(
      /line 2 does not follow the format: at parentId: expected a node id/,
    );
  });

  it('refuse a batch of a later schema and say what to do', async () => {
    const [header] = fc.sample(anyHeader, 1);
    if (!header) throw new Error('no sample');
    await expect(unpackBatch(await packBatch({ ...header, schema: SCHEMA + 1 }, []))).rejects.toThrow(
      /schema 4.*Update candor/,
    );
  });
});
