import { describe, expect, it } from 'vitest';
import { BATCH_AGE_MS, BATCH_BYTES } from '../../trace/batch';
import { cutBatch } from './cut';
import type { ChunkRow } from './rows';

const DELAY = 600_000;

function chunk(id: number, receivedAt: number, bytes = 100): ChunkRow {
  return { id, session: 's', receivedAt, text: '', bytes, events: 1, from: 0, to: 0, counts: {} };
}

function cut(chunks: ChunkRow[], ended = false) {
  const found = cutBatch(chunks, { ended, delay: DELAY });
  return found && { ids: found.chunks.map(({ id }) => id), due: found.due };
}

describe('cutBatch', () => {
  it('finds nothing in nothing', () => {
    expect(cut([])).toBeUndefined();
  });

  it('waits until a batch is old enough and its chunks have stayed on the device', () => {
    expect(cut([chunk(1, 0), chunk(2, 5)])).toEqual({ ids: [1, 2], due: BATCH_AGE_MS + DELAY });
  });

  it('cuts by age', () => {
    expect(cut([chunk(1, 0), chunk(2, BATCH_AGE_MS)])).toEqual({ ids: [1], due: DELAY });
  });

  it('cuts by size', () => {
    expect(cut([chunk(1, 0), chunk(2, 7, BATCH_BYTES)])).toEqual({ ids: [1, 2], due: 7 + DELAY });
  });

  it('does not wait for more once the session has ended', () => {
    expect(cut([chunk(1, 0), chunk(2, 5)], true)).toEqual({ ids: [1, 2], due: 5 + DELAY });
  });
});
