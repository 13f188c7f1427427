import type { ElementDescription, PageDescription, TraceLine } from '../../trace/event';
import { Timeline } from '../actions/timeline';
import { frameElementsOf } from '../frame-elements';
import { parentsOf } from '../page-parents';

/** Where a recording began; what is in frames may have been heard of earlier. */
export function firstPageOf(lines: readonly TraceLine[]): PageDescription | undefined {
  const pages = lines.filter((line) => line.type === 'page');
  return pages.find(({ framePath }) => framePath.length === 0) ?? pages[0];
}

/** What a trace says of its pages that is needed to find them again in a live browser. */
export class TracePages {
  readonly #timeline: Timeline;
  readonly #frameElements: ReturnType<typeof frameElementsOf>;
  readonly #pages: PageDescription[];
  readonly #parents: ReturnType<typeof parentsOf>;

  constructor(lines: readonly TraceLine[]) {
    this.#timeline = new Timeline(lines);
    this.#frameElements = frameElementsOf(lines);
    this.#pages = lines.filter((line) => line.type === 'page');
    this.#parents = parentsOf(lines);
  }

  page(number: number): PageDescription | undefined {
    return this.#timeline.page(number);
  }

  /** Where the recording began. */
  get first(): PageDescription | undefined {
    return firstPageOf(this.#pages);
  }

  /** The page that a frame's page stands in, where it is known. */
  parent(number: number): number | undefined {
    return this.#parents.get(number);
  }

  /** How many documents the page's tab had shown before it; those in frames not counted. */
  ordinal(number: number): number {
    return this.#ofTab(number).findIndex(({ page }) => page === number);
  }

  /** Whether the document has another address than the one before it in its tab. */
  isElsewhere(number: number): boolean {
    return this.#ofTab(number)[this.ordinal(number) - 1]?.url !== this.page(number)?.url;
  }

  /** The top document that a frame's document was in. */
  top(number: number): number {
    const parent = this.parent(number);
    return parent === undefined ? number : this.top(parent);
  }

  /** The `<iframe>` that shows the page, where its parent has told. */
  frameElement(number: number): ElementDescription | undefined {
    const found = this.#frameElements.get(number);
    const page = this.page(number);
    return found && page ? this.#timeline.element(found.page, found.element, page.t) : undefined;
  }

  /** Top documents of the page's tab, in order. */
  #ofTab(number: number): PageDescription[] {
    const tab = this.page(number)?.tab;
    return this.#pages.filter((page) => page.tab === tab && page.framePath.length === 0);
  }
}
