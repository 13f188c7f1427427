import type { Chunk, DraftLine } from '../../messages/page';
import { readClock } from '../clock';
import type { PageMemory } from '../memory';
import { cutIntoMessages } from './chunks';
import type { Courier } from './courier';
import { maskLines } from './mask-lines';

/** How long lines wait for company before they are sent. Milliseconds. */
const COLLECT = 500;
/** Lines that wait at most; a page that cannot deliver must not grow without bound. */
const MOST_LINES = 20_000;
const MOST_WAITING_CHUNKS = 200;

export interface OutboxDependencies {
  session: string;
  page: number;
  document: string;
  memory: PageMemory;
  courier: Courier;
  /** Runs right before lines are closed into chunks: last look at the fields. */
  beforeFlush(): void;
  /** Lines from this moment on must stay: what they belong to is not judged yet. `performance.now()`. */
  stayingFrom(): number | undefined;
}

/** Collects lines and closes them into chunks. What is in here has not left the page and can still be changed. */
export class Outbox {
  #lines: DraftLine[] = [];
  #counts: Record<string, number> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #seq = 0;

  constructor(private readonly dependencies: OutboxDependencies) {}

  add(line: DraftLine): void {
    if (this.#isFull()) {
      this.count('overflow');
      return;
    }
    this.#lines.push(line);
    this.schedule();
  }

  /** Something is about to be added: the next flush is due. */
  schedule(): void {
    this.#timer ??= setTimeout(() => void this.flush(), COLLECT);
  }

  /** Counts what a structural rule dropped or changed. */
  count(rule: string, times = 1): void {
    this.#counts[rule] = (this.#counts[rule] ?? 0) + times;
  }

  /** Changes or removes lines that have not left yet; `undefined` removes. */
  revise(change: (line: DraftLine) => DraftLine | undefined): void {
    this.#lines = this.#lines.flatMap((line) => change(line) ?? []);
  }

  /** Sends what is there; resolves when it was delivered or given up. */
  async flush(): Promise<void> {
    for (const chunk of this.#close()) void this.dependencies.courier.send(chunk);
    await this.dependencies.courier.settled();
  }

  /** The page is going away: everything is handed over now. */
  flushAtOnce(): void {
    for (const chunk of this.#close()) void this.dependencies.courier.send(chunk);
    this.dependencies.courier.hurry();
  }

  #isFull(): boolean {
    return this.#lines.length >= MOST_LINES || this.dependencies.courier.waitingChunks >= MOST_WAITING_CHUNKS;
  }

  #close(): Chunk[] {
    this.dependencies.beforeFlush();
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const from = this.dependencies.stayingFrom() ?? Number.POSITIVE_INFINITY;
    const { lines, changed } = maskLines(
      this.#lines.filter((line) => line.t < from),
      this.dependencies.memory,
    );
    this.#lines = this.#lines.filter((line) => line.t >= from);
    if (this.#lines.length > 0) this.schedule();
    if (changed > 0) this.count('echo', changed);
    const { groups, oversized } = cutIntoMessages(lines);
    if (oversized > 0) this.count('oversized', oversized);
    return groups.map((group) => this.#chunk(group));
  }

  #chunk(lines: DraftLine[]): Chunk {
    const { session, page, document } = this.dependencies;
    const counts = this.#counts;
    this.#counts = {};
    return { kind: 'chunk', session, page, document, seq: this.#seq++, clock: readClock(), lines, counts };
  }
}
