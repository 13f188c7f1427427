import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chunk, ChunkReply } from '../../messages/page';
import { useFakeTime } from '../testing/fake-time';
import { Courier } from './courier';

function chunk(seq: number): Chunk {
  return {
    kind: 'chunk',
    session: 's',
    page: 1,
    document: 'd',
    seq,
    clock: { wall: 0, mono: 0 },
    lines: [],
    counts: {},
  };
}

describe('Courier', () => {
  const stored: ChunkReply = { stored: true, stop: false };
  let sent: number[];
  let ended: number;
  beforeEach(() => {
    useFakeTime();
    sent = [];
    ended = 0;
  });

  function courier(answer: (attempt: number) => ChunkReply | Error, isOrphan = () => false): Courier {
    return new Courier({
      deliver: async ({ seq }) => {
        sent.push(seq);
        const reply = answer(sent.length);
        if (reply instanceof Error) throw reply;
        return reply;
      },
      isOrphan,
      onStop: () => ended++,
    });
  }

  it('delivers chunks one after the other', async () => {
    const post = courier(() => stored);
    void post.send(chunk(0));
    await post.send(chunk(1));
    expect(sent).toEqual([0, 1]);
  });

  it('sends the same chunk again until the worker has stored it', async () => {
    const post = courier((attempt) => (attempt < 4 ? new Error('asleep') : stored));
    const done = post.send(chunk(7));
    await vi.runAllTimersAsync();
    await done;
    expect(sent).toEqual([7, 7, 7, 7]);
  });

  it('does not count an answer without storage as delivery', async () => {
    const post = courier((attempt) => ({ stored: attempt > 1, stop: false }));
    const done = post.send(chunk(0));
    await vi.runAllTimersAsync();
    await done;
    expect(sent).toEqual([0, 0]);
  });

  it('ends when the worker takes no more, and sends nothing after', async () => {
    const post = courier(() => ({ stored: true, stop: true }));
    await post.send(chunk(0));
    await post.send(chunk(1));
    expect({ sent, ended }).toEqual({ sent: [0], ended: 1 });
  });

  it('gives up once the extension is gone', async () => {
    const post = courier(
      () => new Error('Extension context invalidated.'),
      () => true,
    );
    await post.send(chunk(0));
    expect(ended).toBe(1);
  });
});
