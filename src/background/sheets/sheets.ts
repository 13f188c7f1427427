import { MESSAGE_LIMIT } from '../../messages/limits';
import type { SheetQuestion, SheetReply } from '../../messages/sheet';
import type { Store } from '../store/store';
import type { FetchedSheet } from './fetch-sheet';
import type { SheetCache } from './sheet-cache';

/** Text of one piece at most; less where its characters are several in JSON each. UTF-16 units. */
const PIECE = 32 * 1024;
/** Room left in a message for what surrounds the text. */
const ENVELOPE = 4 * 1024;

interface Dependencies {
  store: Store;
  cache: SheetCache;
  isRecording: () => boolean;
}

/** Answers recorders that ask for style sheets which their pages may not read. */
export class Sheets {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @returns undefined for a document that is not being recorded: nothing is fetched for it */
  async answer(question: SheetQuestion): Promise<SheetReply | undefined> {
    if (!(await this.#isRecorded(question))) return undefined;
    const sheet = await this.#of.cache.get(question.url);
    if (!this.#of.isRecording()) return undefined;
    return sheet ? pieceOf(sheet, question.from) : { state: 'unavailable' };
  }

  async #isRecorded({ session: id, document, page }: SheetQuestion): Promise<boolean> {
    if (!this.#of.isRecording()) return false;
    return this.#of.store.read(async ({ sessions, pages }) => {
      const session = await sessions.get(id);
      const row = await pages.get([id, document]);
      return session?.state === 'open' && row?.page === page;
    });
  }
}

function pieceOf({ text, base }: FetchedSheet, from: number): SheetReply {
  let piece = text.slice(from, from + PIECE);
  while (JSON.stringify(piece).length > MESSAGE_LIMIT - ENVELOPE) piece = piece.slice(0, piece.length >> 1);
  return { state: 'available', text: piece, length: text.length, base };
}
