import type { ChunkReply, IncomingChunk } from '../messages/page';
import { StoreBrokenError } from './errors';
import type { Log } from './log';
import { endOf } from './session-end';
import type { TableName } from './store/database';
import { storeChunk } from './store/own-lines';
import { placeDrafts } from './store/place-drafts';
import { include, includes } from './store/ranges';
import { type RedactLine, redactChunk } from './store/redact-chunk';
import type { Store, Tables } from './store/store';
import type { Time } from './time';

const TABLES: TableName[] = ['sessions', 'pages', 'chunks', 'sheets'];
const OVER: ChunkReply = { stored: false, stop: true };

interface Dependencies {
  store: Store;
  redactLine: RedactLine;
  time: Time;
  log: Log;
  /** When recording stopped, if it has: wall-clock milliseconds since the epoch. */
  stoppedAt: () => number | undefined;
  onStored: (bytes: number) => void;
}

/** Takes what pages recorded. A chunk is answered `stored` only when the transaction that stored it is complete. */
export class ChunkIntake {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** Never rejects: a page that gets no answer sends again. */
  async take(chunk: IncomingChunk): Promise<ChunkReply> {
    try {
      let stored = 0;
      const reply = await this.#of.store.write('relaxed', TABLES, async (tables) => {
        const taken = await this.#take(tables, chunk);
        stored = taken.bytes;
        return taken.reply;
      });
      if (stored > 0) this.#of.onStored(stored);
      return reply;
    } catch (error) {
      this.#of.log.failed('chunks', error);
      return { stored: false, stop: error instanceof StoreBrokenError };
    }
  }

  async #take(tables: Tables, chunk: IncomingChunk): Promise<{ reply: ChunkReply; bytes: number }> {
    const session = await tables.sessions.get(chunk.session);
    const page = await tables.pages.get([chunk.session, chunk.document]);
    if (!session || !page || page.page !== chunk.page) return { reply: OVER, bytes: 0 };
    const over = session.state === 'ended' || session.state === 'sealed';
    if (includes(page.received, chunk.seq)) return { reply: { stored: true, stop: over }, bytes: 0 };
    if (over) return { reply: OVER, bytes: 0 };
    const { redactLine, time } = this.#of;
    const span = { startedAt: session.startedAt, endsAt: endOf(session, this.#of.stoppedAt()) };
    const redacted = redactChunk(redactLine, placeDrafts(chunk, span));
    const bytes = await storeChunk(tables, session, redacted, time.now());
    await tables.pages.put({ ...page, received: include(page.received, chunk.seq) });
    return { reply: { stored: true, stop: false }, bytes };
  }
}
