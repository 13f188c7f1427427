import { expect, it } from 'vitest';
import { verdictLine } from './verdict';

const verification = {
  ok: true,
  problems: [],
  remarks: [],
  deviceKey: null,
  complete: true,
  events: 1,
  pages: 1,
  batches: 1,
};
const problem = { where: 'batch 2', kind: 'altered' as const, message: 'Its bytes were altered.' };

it('says what was checked and what was found', () => {
  expect(verdictLine({ kind: 'session', name: '0193', verification })).toBe(
    'ok: session 0193 is whole and unaltered: 1 event on 1 page, from 1 batch, up to the end of the session.',
  );
  const unfinished = { ...verification, complete: false, events: 5, pages: 2, batches: 3 };
  expect(verdictLine({ kind: 'file', name: 'a.jsonl', verification: unfinished })).toBe(
    'ok: a.jsonl follows the format: 5 events on 2 pages, from 3 batches; the session has not ended yet.',
  );
});

it('says of what is not in order how much is wrong and what is left', () => {
  const bad = { ...verification, ok: false, problems: [problem] };
  expect(verdictLine({ kind: 'session', name: '0193', verification: bad })).toBe(
    'NOT OK: session 0193 has 1 problem. What could be read: 1 event on 1 page, from 1 batch, up to the end of the session.',
  );
  expect(verdictLine({ kind: 'session', name: '0193', verification: { ...bad, complete: false } })).toMatch(
    /from 1 batch, without the end of the session\.$/,
  );
  const unreadable = { ...bad, problems: [problem, problem], events: 0, complete: false };
  expect(verdictLine({ kind: 'file', name: 'a.jsonl', verification: unreadable })).toBe(
    'NOT OK: a.jsonl has 2 problems. No event could be read.',
  );
});
