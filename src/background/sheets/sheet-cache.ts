import type { FetchedSheet } from './fetch-sheet';

/** Texts that are kept at most, together. UTF-16 units. */
const MOST_TEXT = 8 * 1024 * 1024;
/** Addresses that are kept at most, those of which nothing was to be had counted. */
const MOST_SHEETS = 1_000;

interface Kept {
  sheet: Promise<FetchedSheet | undefined>;
  /** UTF-16 units; 0 until it is there. */
  size: number;
}

/** Fetches each style sheet once while the worker lives, and remembers what could not be had, too. */
export class SheetCache {
  /** Those asked for first come first. */
  readonly #kept = new Map<string, Kept>();

  constructor(
    private readonly fetch: (url: string) => Promise<FetchedSheet | undefined>,
    private readonly mostText = MOST_TEXT,
  ) {}

  get(url: string): Promise<FetchedSheet | undefined> {
    const kept = this.#kept.get(url);
    if (kept) return kept.sheet;
    const fresh: Kept = { sheet: this.#load(url), size: 0 };
    this.#kept.set(url, fresh);
    return fresh.sheet;
  }

  async #load(url: string): Promise<FetchedSheet | undefined> {
    const sheet = await this.fetch(url);
    const kept = this.#kept.get(url);
    if (kept) kept.size = sheet?.text.length ?? 0;
    this.#letGo(url);
    return sheet;
  }

  /** The oldest go first; that which has just come stays, whatever its size. */
  #letGo(newest: string): void {
    let text = 0;
    for (const { size } of this.#kept.values()) text += size;
    for (const [url, { size }] of this.#kept) {
      if (text <= this.mostText && this.#kept.size <= MOST_SHEETS) return;
      if (url === newest) continue;
      this.#kept.delete(url);
      text -= size;
    }
  }
}
