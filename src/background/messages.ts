import * as z from 'zod';
import { type ChunkReply, fromPage, type Hello, type HelloReply, type IncomingChunk } from '../messages/page';
import { type PopupRequest, type PopupState, popupRequest } from '../messages/popup';
import type { SheetQuestion, SheetReply } from '../messages/sheet';
import type { Sender } from './browser-api';

interface Dependencies {
  /** Id of this extension. */
  id: string;
  /** Beginning of the addresses of this extension's own pages. */
  ownPages: string;
  ready: Promise<void>;
  greet: (hello: Hello, sender: Sender) => Promise<HelloReply>;
  take: (chunk: IncomingChunk, sender: Sender) => Promise<ChunkReply>;
  sheet: (question: SheetQuestion) => Promise<SheetReply | undefined>;
  popup: (request: PopupRequest) => Promise<PopupState>;
}

const anyChunk = z.object({ kind: z.literal('chunk') });

/** The one listener for messages: who may say what, and in which form. */
export class Messages {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @returns undefined for what is not for us; otherwise the answer */
  receive(message: unknown, sender: Sender): Promise<unknown> | undefined {
    if (sender.id !== this.#of.id) return undefined;
    if (this.isOwnPage(sender)) return this.#fromPopup(message);
    return sender.tab ? this.#fromTab(message, sender) : undefined;
  }

  isOwnPage({ id, url }: Sender): boolean {
    return id === this.#of.id && url?.startsWith(this.#of.ownPages) === true;
  }

  #fromPopup(message: unknown): Promise<PopupState> | undefined {
    const { data } = popupRequest.safeParse(message);
    return data && this.#of.ready.then(() => this.#of.popup(data));
  }

  #fromTab(
    message: unknown,
    sender: Sender,
  ): Promise<HelloReply | ChunkReply | SheetReply | undefined> | undefined {
    const { data } = fromPage.safeParse(message);
    if (data?.kind === 'hello') return this.#of.ready.then(() => this.#of.greet(data, sender));
    if (data?.kind === 'chunk') return this.#of.ready.then(() => this.#of.take(data, sender));
    if (data?.kind === 'sheet') return this.#of.ready.then(() => this.#of.sheet(data));
    // A recorder whose chunks break the format would send them for ever: it must stop.
    return anyChunk.safeParse(message).success ? Promise.resolve({ stored: false, stop: true }) : undefined;
  }
}
