import type { ChunkReply, IncomingChunk } from '../messages/page';
import { StoreBrokenError } from './errors';
import type { Log } from './log';
import type { Redaction } from './redaction';
import { endOf } from './session-end';
import type { TableName } from './store/database';
import { storeChunk } from './store/own-lines';
import { placeDrafts, type Span } from './store/place-drafts';
import { include, includes } from './store/ranges';
import { type RedactedChunk, redactChunk } from './store/redact-chunk';
import type { PageRow, SessionRow } from './store/rows';
import type { Store, Tables } from './store/store';
import type { Time } from './time';

const TABLES: TableName[] = ['sessions', 'pages', 'chunks', 'sheets'];
const OVER: ChunkReply = { stored: false, stop: true };

interface Dependencies {
  store: Store;
  redaction: Redaction;
  time: Time;
  log: Log;
  /** When recording stopped, if it has: wall-clock milliseconds since the epoch. */
  stoppedAt: () => number | undefined;
  /** Whether anything is recorded in a tab that shows this address. */
  isCovered: (url: string) => boolean;
  onStored: (bytes: number) => void;
}

/** Where a chunk belongs. */
interface Place {
  session: SessionRow;
  page: PageRow;
  span: Span;
}

interface Taken {
  reply: ChunkReply;
  bytes: number;
}

/** Takes what pages recorded. A chunk is answered `stored` only when the transaction that stored it is complete. */
export class ChunkIntake {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * Never rejects: a page that gets no answer sends again.
   * @param shown address of the page in the tab: frames are recorded only while the icon says so of that
   */
  async take(chunk: IncomingChunk, shown = ''): Promise<ChunkReply> {
    try {
      const { reply, bytes } = await this.#take(chunk, shown);
      if (bytes > 0) this.#of.onStored(bytes);
      return reply;
    } catch (error) {
      this.#of.log.failed('chunks', error);
      return { stored: false, stop: error instanceof StoreBrokenError };
    }
  }

  /** Redacted outside of the transaction, and anew when the session's end has moved meanwhile. */
  async #take(chunk: IncomingChunk, shown: string): Promise<Taken> {
    const { store, redaction } = this.#of;
    for (;;) {
      const place = await store.read((tables) => this.#placeOf(tables, chunk));
      if ('reply' in place) return place;
      const isFrame = place.page.framePath.length > 0;
      if (isFrame && !this.#of.isCovered(shown)) return { reply: OVER, bytes: 0 };
      const redacted = await redaction.of(place.page, (rules) =>
        redactChunk(rules, placeDrafts(chunk, place.span)),
      );
      const taken = await store.write('relaxed', TABLES, (tables) =>
        this.#store(tables, chunk, { redacted, endsAt: place.span.endsAt }),
      );
      if (taken) return taken;
    }
  }

  async #placeOf(tables: Tables, chunk: IncomingChunk): Promise<Place | Taken> {
    const session = await tables.sessions.get(chunk.session);
    const page = await tables.pages.get([chunk.session, chunk.document]);
    if (!session || !page || page.page !== chunk.page) return { reply: OVER, bytes: 0 };
    const over = session.state === 'ended' || session.state === 'sealed';
    if (includes(page.received, chunk.seq)) return { reply: { stored: true, stop: over }, bytes: 0 };
    if (over) return { reply: OVER, bytes: 0 };
    const span = { startedAt: session.startedAt, endsAt: endOf(session, this.#of.stoppedAt()) };
    return { session, page, span };
  }

  /** @returns undefined when the session ends at another moment than the one that the chunk was redacted for */
  async #store(
    tables: Tables,
    chunk: IncomingChunk,
    { redacted, endsAt }: { redacted: RedactedChunk | undefined; endsAt: number },
  ): Promise<Taken | undefined> {
    const place = await this.#placeOf(tables, chunk);
    if ('reply' in place) return place;
    const { session, page, span } = place;
    if (span.endsAt !== endsAt) return undefined;
    const bytes = await storeChunk(tables, session, redacted, this.#of.time.now());
    await tables.pages.put({ ...page, received: include(page.received, chunk.seq) });
    return { reply: { stored: true, stop: false }, bytes };
  }
}
