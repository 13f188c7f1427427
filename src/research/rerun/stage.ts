import { setTimeout as sleep } from 'node:timers/promises';
import type { BrowserContext, Page } from 'playwright-core';
import type { TracePages } from './trace-pages';
import { StepFailed } from './verdict';

/** A tab of the live browser, and how many documents it has shown. */
interface LiveTab {
  page: Page;
  documents: number;
  /** As many documents were waited for in vain. */
  awaited: number;
}

export interface StageOptions {
  /** Milliseconds to wait for a tab or document. */
  patience: number;
  /** Where the recording began, and where the re-execution begins instead. */
  recordedUrl: string | undefined;
  url: string | undefined;
}

const POLL = 50;

/** The live browser, spoken of in the trace's terms: its tabs and pages. */
export class Stage {
  readonly #tabs = new Map<number, LiveTab>();
  /** Tabs that showed something before the first step. */
  readonly #found = new WeakSet<Page>();
  #front: Page | undefined;
  /** Tabs that opened and that no tab of the trace stands for yet. */
  #opened: LiveTab[] = [];

  constructor(
    private readonly context: BrowserContext,
    private readonly trace: TracePages,
    private readonly options: StageOptions,
  ) {
    context.on('page', (page) => this.#opened.push(watched(page)));
  }

  /** Says which tab of the browser the trace's tab is. */
  adopt(tab: number, page: Page): void {
    if (page.url() !== 'about:blank') this.#found.add(page);
    this.#opened = this.#opened.filter((opened) => opened.page !== page);
    this.#tabs.set(tab, watched(page));
  }

  tabOf(page: number): number {
    return this.trace.page(page)?.tab ?? -1;
  }

  async toFront(page: Page): Promise<void> {
    if (this.#front === page) return;
    this.#front = page;
    await page.bringToFront();
  }

  /** The live tab that stands for a tab of the trace, if one does. */
  known(tab: number): Page | undefined {
    const page = this.#tabs.get(tab)?.page;
    return page?.isClosed() === false ? page : undefined;
  }

  /** Where an address of the trace is now: the first may be another, and others of its site with it. */
  addressOf(recorded: string): string {
    const { url, recordedUrl } = this.options;
    if (url === undefined || recordedUrl === undefined) return recorded;
    if (recorded === recordedUrl) return url;
    const [from, to, address] = [new URL(recordedUrl), new URL(url), new URL(recorded)];
    return address.origin === from.origin
      ? `${to.origin}${address.pathname}${address.search}${address.hash}`
      : recorded;
  }

  /** Whether an address is the one that was given to begin at. */
  isOwn(address: string): boolean {
    return address === this.options.url;
  }

  /** Whether a tab that was there before shows the address already. */
  isAt(page: Page, address: string): boolean {
    return this.#found.has(page) && page.url() === address;
  }

  /** Forgets a tab, which was closed. */
  close(tab: number): void {
    this.#tabs.delete(tab);
  }

  /**
   * The live tab that stands for a tab of the trace; one that opened by itself is taken for it.
   * @throws StepFailed when none opens in time
   */
  async tab(tab: number): Promise<Page> {
    const known = this.#tabs.get(tab);
    if (known && !known.page.isClosed()) return known.page;
    for (const end = Date.now() + this.options.patience; Date.now() < end; await sleep(POLL)) {
      const opened = this.#opened.shift();
      if (!opened) continue;
      this.#tabs.set(tab, opened);
      await opened.page.bringToFront();
      return opened.page;
    }
    throw new StepFailed(`Tab ${tab} of the trace did not open within ${this.options.patience / 1000} s.`);
  }

  async newTab(tab: number): Promise<Page> {
    const page = await this.context.newPage();
    this.adopt(tab, page);
    return page;
  }

  /**
   * The live tab that shows a page of the trace, once it has loaded as many documents as the trace's had. A page that
   * never gets there is taken as it is: it may do without loading what it loaded then.
   */
  async showing(page: number): Promise<Page> {
    const top = this.trace.top(page);
    const live = await this.tab(this.tabOf(top));
    const wanted = Math.max(0, this.trace.ordinal(top));
    const tab = this.#tabs.get(this.tabOf(top));
    if (!tab || tab.awaited >= wanted) return live;
    for (const end = Date.now() + this.options.patience; Date.now() < end; await sleep(POLL)) {
      if (tab.documents > wanted) return live;
      if (this.trace.isElsewhere(top) && isThere(live, this.trace.page(top)?.url)) return live;
    }
    tab.awaited = wanted;
    return live;
  }
}

function watched(page: Page): LiveTab {
  const tab: LiveTab = { page, documents: page.url() === 'about:blank' ? 0 : 1, awaited: -1 };
  page.on('domcontentloaded', () => tab.documents++);
  return tab;
}

function isThere(live: Page, url: string | undefined): boolean {
  if (url === undefined || !URL.canParse(url) || !URL.canParse(live.url())) return false;
  const [a, b] = [new URL(url), new URL(live.url())];
  return a.pathname === b.pathname && a.search === b.search;
}
