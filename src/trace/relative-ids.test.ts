import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TraceFormatError } from './errors';
import { decodeDom, encodeDom } from './relative-ids';
import { anyDom, anyMutation } from './testing/arbitrary-dom';

type DomLine = Parameters<typeof encodeDom>[0];

const MARKED = { ids: 'relative' };
const text = (id: number) => ({ type: 3, id, textContent: '' });
const element = (id: number, childNodes: object[] = []) => ({
  ...{ type: 2, tagName: 'td', id, attributes: {}, childNodes },
});

function lineOf(type: 2 | 3, data: object): DomLine {
  return {
    t: 1,
    page: 1,
    type: 'dom',
    event: { type, data: JSON.parse(JSON.stringify(data)), timestamp: 1 },
  };
}

function mutation(changes: object): DomLine {
  return lineOf(3, { source: 0, texts: [], attributes: [], removes: [], adds: [], ...changes });
}

const read = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('encodeDom', () => {
  it('tells added nodes by their difference from the one before, and leaves out the usual', () => {
    const adds = [
      { parentId: 63, nextId: null, node: element(455) },
      { parentId: 455, nextId: null, node: element(456) },
      { parentId: 456, nextId: null, node: text(457) },
      { parentId: 455, nextId: 90, node: text(460) },
    ];
    expect(read(encodeDom(mutation({ adds })))).toStrictEqual({
      ...{ t: 1, page: 1, type: 'dom', ids: 'relative' },
      event: {
        ...{ type: 3, timestamp: 1 },
        data: {
          source: 0,
          adds: [
            { parentId: 63, node: { type: 2, tagName: 'td', id: 455 } },
            { node: { type: 2, tagName: 'td' } },
            { node: { type: 3, textContent: '' } },
            { parentId: -2, nextId: -367, node: { type: 3, id: 3, textContent: '' } },
          ],
        },
      },
    });
  });

  it('tells removals, texts and attributes by the one before in their list', () => {
    const removes = [64, 87, 88].map((id) => ({ parentId: 63, id }));
    const texts = [7, 9].map((id) => ({ id, value: '' }));
    expect(
      read(encodeDom(mutation({ removes, texts, attributes: [{ id: 8, attributes: {} }] }))),
    ).toMatchObject({
      event: {
        data: {
          removes: [{ parentId: 63, id: 64 }, { id: 23 }, {}],
          texts: [{ id: 7 }, { id: 2 }],
          attributes: [{ id: 8, attributes: {} }],
        },
      },
    });
  });

  it('numbers a snapshot in the order of the document', () => {
    const node = { type: 0, id: 1, childNodes: [element(2, [element(3, [text(4)]), text(9)]), element(5)] };
    expect(read(encodeDom(lineOf(2, { node })))).toMatchObject({
      ...MARKED,
      event: {
        data: { node: { childNodes: [{ childNodes: [{ childNodes: [{}] }, { id: 5 }] }, { id: -4 }] } },
      },
    });
  });

  it('encodes every usual mutation', () =>
    fc.assert(
      fc.property(anyMutation, (line) => {
        expect(encodeDom(line)).toMatchObject(MARKED);
      }),
    ));

  it.each<[string, object]>([
    ['an id is missing', { adds: [{ parentId: 1, nextId: null, node: { type: 3 } }] }],
    ['an id is no whole number', { removes: [{ parentId: 1, id: 1.5 }] }],
    ['an id is beyond exact numbers', { removes: [{ parentId: 1, id: 2 ** 60 }] }],
    ['an id is negative', { texts: [{ id: -1, value: '' }] }],
    ['a list is missing', { texts: undefined }],
    ['a list is none', { adds: {} }],
    ['an element has no attributes', { adds: [{ parentId: 1, nextId: null, node: { type: 2, id: 2 } }] }],
    ['a text has children', { adds: [{ parentId: 1, nextId: null, node: { ...text(2), childNodes: [] } }] }],
    ['nothing says what comes next', { adds: [{ parentId: 1, node: text(2) }] }],
  ])('leaves a line as it is when %s', (_, changes) => {
    const line = mutation(changes);
    expect(encodeDom(line)).toBe(line);
  });
});

describe('decodeDom', () => {
  it('gives back what was encoded, usual or not', () =>
    fc.assert(
      fc.property(anyDom, (line) => {
        expect(decodeDom(read(encodeDom(line)))).toStrictEqual(line);
      }),
      { numRuns: 1_000 },
    ));

  it('goes with any nesting', () => {
    let node: object = text(100_000);
    for (let id = 99_999; id > 0; id--) node = element(id, [node]);
    const line: DomLine = { ...lineOf(2, {}), event: { type: 2, data: {}, timestamp: 1 } };
    Object.assign(line.event.data, { node });
    const encoded = encodeDom(line);
    expect(encoded).toMatchObject(MARKED);
    expect(deepestIn(decodeDom(encoded))).toBe(100_000);
  });

  it('gives back what is not marked', () => {
    for (const value of [null, 1, [], { type: 'click' }, mutation({})]) expect(decodeDom(value)).toBe(value);
  });

  it('fails on garbage with its own error, or not at all', () =>
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (event, data) => {
        for (const garbage of [event, { type: 2, data }, { type: 3, data: { source: 0, adds: data } }])
          expect(errorOf(() => decodeDom({ type: 'dom', ids: 'relative', event: garbage }))).toSatisfy(isOwn);
      }),
    ));

  it.each<[unknown, RegExp]>([
    [{ ...mutation({}), ids: 'other' }, /at ids: expected "relative", on a dom line/],
    [{ t: 1, page: 1, type: 'scroll', ids: 'relative' }, /at ids: expected "relative", on a dom line/],
    [{ ...mutation({ removes: [{ id: 'hunter2' }] }), ids: 'relative' }, /at parentId: expected a node id/],
    [{ ...mutation({ texts: 'hunter2' }), ids: 'relative' }, /at texts: expected a list/],
  ])('says which rule is broken', (line, words) => {
    expect(() => decodeDom(line)).toThrow(words);
  });
});

function errorOf(call: () => unknown): unknown {
  try {
    call();
    return undefined;
  } catch (error) {
    return error;
  }
}

const isOwn = (error: unknown): boolean => error === undefined || error instanceof TraceFormatError;

/** Id of the last of nodes that lie in one another. */
function deepestIn(line: unknown): unknown {
  let at: unknown = line;
  for (const key of ['event', 'data', 'node']) at = memberOf(at, key);
  for (let next: unknown = at; next !== undefined; next = memberOf(memberOf(at, 'childNodes'), '0'))
    at = next;
  return memberOf(at, 'id');
}

function memberOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
