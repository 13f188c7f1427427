import type { TraceLine } from '../../trace/event';
import { attached } from './attached';
import type { PageReplay } from './page-replay';
import { largestId, renumbered } from './renumber';
import { type DomLine, EVENT, type RrwebEvent, type UntimedEvent } from './rrweb-event';
import { TabPages } from './tab-pages';

/** From `t` on the nodes of a page have ids in the replay that are larger by `base`; told anew, they get others. */
export interface Shown {
  page: number;
  /** Milliseconds since the session's start. */
  t: number;
  base: number;
}

/** What one tab showed, for rrweb's replayer. */
export interface JoinedReplay {
  /** In order of time. An event's offset from the first is that of their lines. */
  events: RrwebEvent[];
  /** In order of time; the first is when the replay begins. */
  shown: Shown[];
}

/**
 * Joins the recordings of a tab's pages to one: every page in a frame is attached to its `<iframe>` once both are
 * recorded, and again whenever that is told anew. Pages of which no frame element is known, and those in `<frame>` and
 * `<object>`, are left out.
 * @param lines of one session, in order of time
 */
export function joinFrames(lines: readonly TraceLine[], tab: number): JoinedReplay {
  const join = new Join(lines, tab);
  for (const line of lines) {
    if (line.type === 'dom') join.content(line);
    else if (line.type === 'fullscreen') join.fullscreen(line);
  }
  return join;
}

/**
 * The id in the replay that a page's node had when the page was last told by a time of the session (milliseconds);
 * undefined before.
 */
export function replayIdOf(
  shown: readonly Shown[],
  { page, node, t }: { page: number; node: number; t: number },
): number | undefined {
  const last = shown.findLast((one) => one.page === page && one.t <= t);
  return last && last.base + node;
}

class Join implements JoinedReplay {
  readonly events: RrwebEvent[] = [];
  readonly shown: Shown[] = [];
  readonly #pages: TabPages;
  readonly #stride: number;
  #top: PageReplay | undefined;
  /** Wall clock at the session's start, as the first event has it. Milliseconds. */
  #origin: number | undefined;
  #t = 0;

  constructor(lines: readonly TraceLine[], tab: number) {
    this.#pages = new TabPages(lines, tab);
    this.#stride = 1 + lines.reduce((most, line) => Math.max(most, largestIdIn(line)), 0);
  }

  content({ page: number, t, event }: DomLine): void {
    const page = this.#pages.page(number);
    if (!page) return;
    this.#t = t;
    this.#origin ??= event.timestamp - t;
    const { type, data } = event;
    if (type === EVENT.meta) page.meta = { type, data };
    else if (type === EVENT.fullSnapshot) this.#begin(page, { type, data });
    else if (page.hasBegun) this.#change(page, { type, data });
  }

  fullscreen({ page: number, t, on, target }: Extract<TraceLine, { type: 'fullscreen' }>): void {
    const page = this.#pages.page(number);
    const event = page?.fill(target, on);
    if (!page?.hasBegun || !event) return;
    this.#t = t;
    this.#change(page, event);
  }

  #begin(page: PageReplay, snapshot: UntimedEvent): void {
    const { place } = page;
    this.#hide(place ? this.#pages.inFrame(place) : this.#top);
    page.begin(snapshot);
    if (place) this.#pages.enter(page, place);
    else this.#top = page;
    if (!place || this.#pages.isThere(place)) this.#show(page);
  }

  #change(page: PageReplay, event: UntimedEvent): void {
    const { gone, brought } = page.change(event);
    if (page.base === undefined) return;
    this.#tell(page, event);
    for (const frame of gone) this.#hide(this.#inFrame(page, frame));
    for (const frame of brought) this.#show(this.#inFrame(page, frame));
  }

  #inFrame({ page }: PageReplay, element: number): PageReplay | undefined {
    return this.#pages.inFrame({ page, element });
  }

  /** Tells all that is known of a page, and then of the pages in its frames. */
  #show(page: PageReplay | undefined): void {
    if (!page) return;
    page.base = this.#stride * this.shown.length;
    this.shown.push({ page: page.page, t: this.#t, base: page.base });
    if (page.meta && !page.place) this.#tell(page, page.meta);
    for (const event of page.events) this.#tell(page, event);
    for (const frame of page.frames) this.#show(this.#inFrame(page, frame));
  }

  #hide(page: PageReplay | undefined): void {
    if (page?.base === undefined) return;
    page.base = undefined;
    for (const frame of page.frames) this.#hide(this.#inFrame(page, frame));
  }

  #tell(page: PageReplay, event: UntimedEvent): void {
    const timestamp = (this.#origin ?? 0) + this.#t;
    const told = { type: event.type, data: renumbered(event.data, page) };
    const { place } = page;
    const frame = place && this.#pages.page(place.page)?.idFor(place.element);
    const isAttached = frame !== undefined && event.type === EVENT.fullSnapshot;
    for (const one of isAttached ? attached(told, frame) : [told]) this.events.push({ ...one, timestamp });
  }
}

/** An element can be described, and filled the screen, without being part of the content. */
function largestIdIn(line: TraceLine): number {
  if (line.type === 'element') return line.id;
  return line.type === 'dom' ? largestId(line.event.data) : 0;
}
