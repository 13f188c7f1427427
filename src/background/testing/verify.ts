import type { TraceLine } from '../../trace/event';
import type { FakeCollector } from './fake-collector';

export interface Delivered {
  session: string;
  lines: TraceLine[];
}

/**
 * Everything that the collector holds, opened.
 * @throws Error when a chain is not whole, or a session is not framed by one `start` and one `end`
 */
export async function delivered(collector: FakeCollector): Promise<Delivered[]> {
  const sessions: Delivered[] = [];
  for (const session of [...collector.sessions.keys()].sort()) {
    const batches = await collector.open(session);
    for (const [seq, { header }] of batches.entries()) {
      if (header.session !== session || header.seq !== seq)
        throw new Error(`batch ${seq} has another header`);
    }
    const lines = batches.flatMap((batch) => batch.lines);
    const frame = lines.map(({ type }) => type).filter((type) => type === 'start' || type === 'end');
    const framed = lines[0]?.type === 'start' && lines.at(-1)?.type === 'end' && frame.length === 2;
    if (!framed) throw new Error(`session ${session} is not framed: ${frame.join(', ')}`);
    sessions.push({ session, lines });
  }
  return sessions;
}

/** Marks of all delivered lines, in order. */
export async function deliveredMarks(collector: FakeCollector): Promise<number[]> {
  const sessions = await delivered(collector);
  return sessions.flatMap(({ lines }) => lines.flatMap((line) => (line.type === 'scroll' ? [line.x] : [])));
}
