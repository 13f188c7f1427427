import * as fc from 'fast-check';
import type { PageEvent } from '../event';

type DomLine = Extract<PageEvent, { type: 'dom' }>;
type Data = DomLine['event']['data'];

const id = fc.oneof(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }));
const leaf = fc.oneof(fc.string({ maxLength: 5 }), fc.integer(), fc.boolean(), fc.constant(null));
const members = fc.dictionary(fc.constantFrom('class', 'id', 'rr_scrollTop'), leaf);

const node = fc.letrec<{ node: object }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record(
      { type: fc.constant(3), id, textContent: fc.string(), isShadow: fc.boolean() },
      { requiredKeys: ['type', 'id'] },
    ),
    fc.record({ type: fc.constant(1), id, name: fc.constant('html') }),
    fc.record({
      ...{ type: fc.constant(2), id, tagName: fc.constantFrom('td', 'tr'), attributes: members },
      childNodes: fc.array(tie('node'), { maxLength: 4 }),
    }),
    fc.record({ type: fc.constant(0), id, childNodes: fc.array(tie('node'), { maxLength: 3 }) }),
  ),
})).node;

const lists = {
  texts: fc.array(fc.record({ id, value: fc.string() }), { maxLength: 3 }),
  attributes: fc.array(fc.record({ id, attributes: members }), { maxLength: 3 }),
  removes: fc.array(fc.record({ parentId: id, id }), { maxLength: 5 }),
  adds: fc.array(fc.record({ parentId: id, nextId: fc.option(id), node }), { maxLength: 5 }),
};

/** What may stand where something else should. */
const odd = fc.oneof(
  leaf,
  fc.constantFrom(0, -1, 1.5, 2 ** 53, -(2 ** 60), 1e300),
  fc.jsonValue({ maxDepth: 2 }),
  node,
);

/** A value of which some members are other values, or missing, or more than there should be. */
function spoilt(value: unknown, [at, ...rest]: readonly Change[]): unknown {
  if (typeof value !== 'object' || value === null || !at) return value;
  const keys = [...Object.keys(value), 'more', 'id', 'childNodes'];
  const key = keys[at.member % keys.length] ?? '';
  const member: unknown = Reflect.get(value, key);
  const isInside = rest.length > 0 && typeof member === 'object' && member !== null;
  const changed = isInside ? spoilt(member, rest) : at.value;
  if (Array.isArray(value)) return value.map((item, index) => (String(index) === key ? changed : item));
  return { ...value, [key]: changed };
}

interface Change {
  member: number;
  value: unknown;
}
const changes = fc.array(fc.record({ member: fc.nat(20), value: fc.option(odd, { nil: undefined }) }), {
  maxLength: 7,
});

function lineOf(type: 2 | 3, data: object): DomLine {
  const read: Data = JSON.parse(JSON.stringify(data));
  return { t: 1, page: 1, type: 'dom', event: { type, data: read, timestamp: 1 } };
}

/** A mutation as rrweb describes them. */
export const anyMutation: fc.Arbitrary<DomLine> = fc
  .record({ source: fc.constant(0), ...lists })
  .map((data) => lineOf(3, data));

const anySnapshot = fc
  .record({ node, initialOffset: fc.constant({ left: 0, top: 0 }) })
  .map((data) => lineOf(2, data));

/** Mutations and full snapshots, as rrweb describes them and spoilt in every way that the schema of a line admits. */
export const anyDom: fc.Arbitrary<DomLine> = fc
  .tuple(fc.oneof(anyMutation, anySnapshot), fc.oneof(fc.constant([]), changes))
  .map(([{ event }, changed]) => lineOf(event.type === 2 ? 2 : 3, Object(spoilt(event.data, changed))));
