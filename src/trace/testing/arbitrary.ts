import * as fc from 'fast-check';
import { type BatchHeader, SCHEMA } from '../batch';
import type { TraceLine } from '../event';

const t = fc.integer({ min: 0, max: 10_000_000 }).map((tenths) => tenths / 10);
const page = fc.integer({ min: 1, max: 9 });
const target = fc.integer({ min: 1, max: 5_000 });
const point = fc.tuple(fc.integer({ min: -50, max: 3_000 }), fc.integer({ min: -50, max: 3_000 }));
const text = fc.string({ unit: 'grapheme', maxLength: 30 });
const leaf = fc.oneof(text, fc.nat(), fc.boolean(), fc.constant(null));
/** Readers drop this one key on purpose: it could stand in for an object's prototype. */
const isKept = (key: string): boolean => key !== '__proto__';
const json = fc.dictionary(
  fc.string({ maxLength: 8 }).filter(isKept),
  fc.oneof(leaf, fc.array(leaf), fc.dictionary(text.filter(isKept), leaf)),
);

/** Lines of the kinds that differ most in shape. */
export const anyLine: fc.Arbitrary<TraceLine> = fc.oneof(
  fc.record({
    t,
    page,
    type: fc.constant('click' as const),
    target,
    at: point,
    in: point,
    count: fc.integer({ min: 0, max: 3 }),
    button: fc.integer({ min: 0, max: 4 }),
    modifiers: fc.subarray(['alt' as const, 'ctrl' as const, 'meta' as const, 'shift' as const]),
  }),
  fc.record({
    t,
    page,
    type: fc.constant('input' as const),
    target,
    value: text,
    filled: fc.boolean(),
    cause: fc.constantFrom('user' as const, 'unknown' as const),
  }),
  fc.record({
    t,
    page,
    type: fc.constant('pointer' as const),
    pointer: fc.constant('mouse' as const),
    id: fc.integer(),
    buttons: fc.nat(31),
    source: fc.constantFrom('coalesced' as const, 'moves' as const),
    path: fc.array(fc.tuple(t, fc.integer(), fc.integer())).map((triples) => triples.flat()),
  }),
  fc.record({
    t,
    page,
    type: fc.constant('navigate' as const),
    kind: fc.constant('push' as const),
    url: text,
    title: text,
  }),
  fc.record({
    t,
    page,
    type: fc.constant('dom' as const),
    event: fc.record({ type: fc.constantFrom(2 as const, 3 as const), data: json, timestamp: fc.nat() }),
  }),
  fc.record({ t, type: fc.constant('start' as const), reason: fc.constant('first' as const), at: fc.nat() }),
  fc.record({
    t,
    type: fc.constant('tab' as const),
    action: fc.constantFrom('open' as const, 'deactivate' as const),
    tab: fc.nat(),
    window: fc.nat(),
    index: fc.nat(),
  }),
  fc.record({
    t,
    type: fc.constant('gap' as const),
    reason: fc.constant('worker' as const),
    from: t,
    to: t,
    count: fc.nat(),
  }),
);

const hash = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 64, maxLength: 64 });

export const anyHeader: fc.Arbitrary<BatchHeader> = fc.record({
  format: fc.constant('candor-trace/1' as const),
  session: fc.uuid({ version: 7 }),
  device: fc.uuid({ version: 4 }),
  seq: fc.nat(),
  prev: fc.option(hash),
  from: t,
  to: t,
  events: fc.nat(),
  schema: fc.constantFrom(1, SCHEMA),
  policy: hash,
  extension: fc.constant('0.1.0'),
  redactor: fc.constant('0.1.0'),
});
