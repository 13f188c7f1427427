import type { Chunk, ChunkReply, FramePlace, Hello, HelloReply, ToPage, Word } from '../messages/page';
import type { SheetQuestion, SheetReply } from '../messages/sheet';
import { localName } from '../privacy/dom-access';

/** After an update or removal of the extension its old scripts live on as orphans: they can reach nobody. */
export function isOrphan(): boolean {
  return chrome.runtime?.id === undefined;
}

/** Asks the worker whether this document may be recorded. No answer means no. */
export async function askToRecord(hello: Hello): Promise<HelloReply | undefined> {
  return await chrome.runtime.sendMessage<Hello, HelloReply | undefined>(hello);
}

/**
 * Hands a chunk to the worker. Without an answer the chunk may be sent again as it is.
 * @throws when the worker could not be reached, which browsers say at once or later; the same holds then
 */
export async function deliver(chunk: Chunk): Promise<ChunkReply | undefined> {
  return await chrome.runtime.sendMessage<Chunk, ChunkReply | undefined>(chunk);
}

/** Asks the worker for a style sheet that the page may not read; no answer for a page that is not recorded. */
export function askForSheet(question: SheetQuestion): Promise<SheetReply | undefined> {
  return chrome.runtime.sendMessage<SheetQuestion, SheetReply | undefined>(question);
}

/** What a document answers to the worker. */
export interface Answers {
  /** The worker's call ends when the promise does. */
  onWord(word: Word['kind']): Promise<void>;
  /** Where the frame at this path stands; undefined when it is not a frame of this document. */
  placeOf(path: readonly number[]): FramePlace | undefined;
}

/** Answers each message from the worker. */
export function answerWorker({ onWord, placeOf }: Answers, signal: AbortSignal): void {
  const listener = (
    message: ToPage,
    _sender: unknown,
    answer: (said: true | FramePlace) => void,
  ): boolean => {
    if (message.kind === 'frame') {
      const place = placeOf(message.path);
      if (place) answer(place);
      return false;
    }
    void onWord(message.kind).finally(() => answer(true));
    return true;
  };
  chrome.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => {
    if (!isOrphan()) chrome.runtime.onMessage.removeListener(listener);
  });
}

/** Elements that can have a shadow root (DOM, "attachShadow"), custom elements apart. */
const HOSTS = /^(?:article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;

/** A shadow root, open or closed; null where there is none. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const tag = localName(element);
  if (!HOSTS.test(tag) && !tag.includes('-')) return null;
  if (element.shadowRoot) return element.shadowRoot;
  if (!(element instanceof HTMLElement)) return null;
  try {
    return openOrClosed(element);
  } catch {
    return null;
  }
}

function openOrClosed(element: HTMLElement): ShadowRoot | null {
  if ('openOrClosedShadowRoot' in element && element.openOrClosedShadowRoot instanceof ShadowRoot) {
    return element.openOrClosedShadowRoot;
  }
  return chrome.dom?.openOrClosedShadowRoot(element) ?? null;
}
