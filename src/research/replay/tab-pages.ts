import type { TraceLine } from '../../trace/event';
import { type FrameElement, frameElementsOf } from '../frame-elements';
import { PageReplay } from './page-replay';

/** The pages of one tab whose place is known, and which of them stands in which frame. */
export class TabPages {
  readonly #pages = new Map<number, PageReplay>();
  readonly #inFrames = new Map<string, PageReplay>();

  constructor(lines: readonly TraceLine[], tab: number) {
    const elements = frameElementsOf(lines);
    for (const line of lines) {
      if (line.type !== 'page' || line.tab !== tab) continue;
      const place = elements.get(line.page);
      if (place || line.framePath.length === 0) this.#pages.set(line.page, new PageReplay(line.page, place));
    }
  }

  page(number: number): PageReplay | undefined {
    return this.#pages.get(number);
  }

  /** The page that a frame element shows. */
  inFrame({ page, element }: FrameElement): PageReplay | undefined {
    return this.#inFrames.get(`${page} ${element}`);
  }

  /** From now on its frame element shows this page. */
  enter(page: PageReplay, { page: around, element }: FrameElement): void {
    this.#inFrames.set(`${around} ${element}`, page);
  }

  /** Whether a frame element is in the replay now. */
  isThere({ page, element }: FrameElement): boolean {
    const around = this.#pages.get(page);
    return around?.base !== undefined && around.frames.has(element);
  }
}
