import { expect, test } from 'vitest';
import { Judge } from './judge';

const empty = { sessions: [], batches: [], quarantine: [] };
const stored = (id: string, seq: number) => ({
  ...batch(id, seq),
  bytes: 9,
  segment: '000001',
  position: seq,
});
const batch = (id: string, seq: number, session = 's', device = 'd') => ({ id, session, seq, device });

test('takes batches and tells which came out of order', () => {
  const judge = new Judge(empty);
  const verdicts = [0, 2, 1, 3].map((seq) => judge.judge(batch(`id${seq}`, seq)));
  expect(verdicts.map((verdict) => verdict.kind === 'new' && verdict.outOfOrder)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

test('knows a batch again, from the catalog and from the same group', () => {
  const known = {
    ...empty,
    sessions: [{ session: 's', device: 'd', lastSeq: 0 }],
    batches: [stored('a', 0)],
  };
  const judge = new Judge(known);
  expect(judge.judge(batch('a', 0))).toEqual({ kind: 'duplicate', there: stored('a', 0) });
  expect(judge.judge(batch('b', 1))).toEqual({ kind: 'new', outOfOrder: false });
  expect(judge.judge(batch('b', 1))).toEqual({ kind: 'duplicate' });
});

test('keeps contradictions apart, each once', () => {
  const judge = new Judge(empty);
  judge.judge(batch('a', 0));
  expect(judge.judge(batch('b', 0))).toEqual({ kind: 'conflict', reason: 'other bytes', kept: false });
  expect(judge.judge(batch('b', 0))).toEqual({ kind: 'conflict', reason: 'other bytes', kept: true });
  expect(judge.judge(batch('c', 1, 's', 'other'))).toMatchObject({ reason: 'other device' });
  expect(judge.judge(batch('a', 0, 's', 'other'))).toMatchObject({ reason: 'other device' });
  expect(judge.judge(batch('a', 0, 't'))).toMatchObject({ reason: 'other place' });
});

test('a refused batch leaves its session and place free', () => {
  const judge = new Judge(empty);
  judge.judge(batch('a', 0));
  judge.judge(batch('a', 5, 't', 'thief'));
  expect(judge.judge(batch('b', 5, 't', 'owner'))).toEqual({ kind: 'new', outOfOrder: true });
});
