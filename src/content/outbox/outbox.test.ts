// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Chunk, DraftLine } from '../../messages/page';
import { PageMemory } from '../memory';
import { useFakeTime } from '../testing/fake-time';
import { Courier } from './courier';
import { Outbox } from './outbox';

const key = (t: number, unit?: number): DraftLine => ({
  t,
  type: 'key',
  action: 'down',
  class: 'char',
  modifiers: [],
  repeat: false,
  ...(unit === undefined ? {} : { unit }),
});
const hover = (t: number): DraftLine => ({ t, type: 'hover', target: 3, changed: false });

describe('Outbox', () => {
  let sent: Chunk[];
  let staying: number | undefined;
  let hovering: number | undefined;
  let outbox: Outbox;
  let memory: PageMemory;
  const times = (): number[] => sent.flatMap(({ lines }) => lines).map(({ t }) => t);

  beforeEach(() => {
    useFakeTime();
    [sent, staying, hovering] = [[], undefined, undefined];
    memory = new PageMemory();
    const deliver = async (chunk: Chunk) => {
      sent.push(chunk);
      return { stored: true, stop: false };
    };
    outbox = new Outbox({
      session: 's',
      page: 1,
      document: 'd',
      memory,
      courier: new Courier({ deliver, isOrphan: () => false, onStop: () => undefined }),
      isFrame: false,
      beforeFlush: () => undefined,
      stayingFrom: () => staying,
      hoveringFrom: () => hovering,
    });
  });

  it('keeps what is not judged yet, and sends it once it is', async () => {
    staying = 10;
    for (const t of [5, 10, 15]) outbox.add(key(t));
    await outbox.flush();
    expect(times()).toEqual([5]);
    staying = undefined;
    await outbox.flush();
    expect(times()).toEqual([5, 10, 15]);
  });

  it('that is full drops lines and counts them, but no piece of page content', async () => {
    staying = 0;
    for (let t = 0; t < 20_000; t++) outbox.add(key(t));
    expect(outbox.isFull).toBe(true);
    outbox.add(key(20_001));
    outbox.add({ t: 20_002, type: 'dom', event: { type: 3, timestamp: 0, data: {} } });
    staying = undefined;
    await outbox.flush();
    expect(times().slice(-2)).toEqual([19_999, 20_002]);
    expect(sent.some(({ counts }) => counts['overflow'] === 1)).toBe(true);
  });

  it('masks a part of what is being typed, though it is sent when that is judged', async () => {
    memory.hold('jane@example.com', performance.now());
    const typed = { source: 0, texts: [{ id: 7, value: 'Hello jane@exam' }] };
    outbox.add({ t: performance.now(), type: 'dom', event: { type: 3, timestamp: 0, data: typed } });
    outbox.mask();
    memory.release();
    await outbox.flush();
    expect(JSON.stringify(sent)).not.toContain('jane');
  });

  it('does not tear apart what is judged whole', async () => {
    staying = 10;
    for (const line of [key(5, 1), key(6), key(12, 1)]) outbox.add(line);
    await outbox.flush();
    expect(times()).toEqual([6]);
  });

  it('keeps where the pointer was for as long as a press may take it back, but not beyond the page', async () => {
    hovering = 10;
    for (const line of [hover(5), hover(12), key(13)]) outbox.add(line);
    await vi.advanceTimersByTimeAsync(500);
    expect(times()).toEqual([5, 13]);
    await outbox.flush();
    expect(times()).toEqual([5, 13, 12]);
  });
});
