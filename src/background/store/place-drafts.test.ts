import { describe, expect, it } from 'vitest';
import { marked } from '../testing/fake-page';
import { placeDrafts } from './place-drafts';

const START = 1_700_000_000_000;
const clock = { wall: START + 10_000, mono: 5_000 };
const forever = { startedAt: START, endsAt: Number.POSITIVE_INFINITY };

function place(lines: Record<string, unknown>[], span = forever, counts = {}) {
  return placeDrafts({ page: 3, clock, lines, counts }, span);
}

describe('placeDrafts', () => {
  it('puts the page clock into session time, with one decimal', () => {
    expect(place([marked(1, 4_000.26)]).drafts).toEqual([
      { t: 9_000.3, line: { ...marked(1), t: 9_000.3, page: 3 } },
    ]);
  });

  it('never goes before the session', () => {
    expect(place([marked(1, -99_000)]).drafts[0]?.t).toBe(0);
  });

  it('strips the unit of held-back fields', () => {
    expect(place([{ ...marked(1), unit: 4 }]).drafts[0]?.line).not.toHaveProperty('unit');
  });

  it('moves both ends of a blocked span', () => {
    const blocked = { type: 'blocked', t: 4_000, from: 3_000, to: 4_000, inferred: true };
    expect(place([blocked]).drafts[0]?.line).toMatchObject({ t: 9_000, from: 8_000, to: 9_000 });
  });

  it.each([
    ['a session event', { type: 'end', t: 1, reason: 'pause' }],
    ['a page', { type: 'page', t: 1 }],
    ['an unknown member', { ...marked(1), password: 'hunter2' }],
    ['no time', { ...marked(1), t: 'soon' }],
    ['an unknown type', { type: 'screenshot', t: 1 }],
  ])('keeps nothing of %s', (_case, line) => {
    expect(place([line]).drafts.map((draft) => draft.line)).toEqual([undefined]);
  });

  it('drops what came after the end', () => {
    const span = { startedAt: START, endsAt: START + 9_000 };
    expect(place([marked(1, 4_000), marked(2, 4_001)], span).drafts).toHaveLength(1);
  });

  it('cuts a pointer path at the end', () => {
    const path = { type: 'pointer', t: 3_990, pointer: 'mouse', id: 1, buttons: 0, source: 'moves' };
    const span = { startedAt: START, endsAt: START + 9_000 };
    const [draft] = place([{ ...path, path: [0, 1, 1, 10, 1, 1, 1, 1, 1] }], span).drafts;
    expect(draft?.line).toMatchObject({ path: [0, 1, 1, 10, 1, 1] });
  });

  it('takes no counts under names that could carry text', () => {
    expect(place([], forever, { field: 2, 'my secret word': 1, 'dom:text': 0 }).counts).toEqual({ field: 2 });
  });
});
