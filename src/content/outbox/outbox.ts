import type { Chunk, DraftLine } from '../../messages/page';
import { readClock } from '../clock';
import { type Cancel, later } from '../later';
import type { PageMemory } from '../memory';
import { cutIntoMessages } from './chunks';
import type { Courier } from './courier';
import { maskLines } from './mask-lines';

/**
 * How long lines wait for company before they are sent. Milliseconds. Of a tab that closes browsers drop what its frames
 * send last, so frames do not wait long.
 */
const COLLECT = 500;
const COLLECT_IN_FRAME = 100;
/** Lines that wait at most; a page that cannot deliver must not grow without bound. */
const MOST_LINES = 20_000;
const MOST_WAITING_CHUNKS = 200;

export interface OutboxDependencies {
  session: string;
  page: number;
  document: string;
  memory: PageMemory;
  courier: Courier;
  isFrame: boolean;
  /** Runs right before lines are closed into chunks: last look at the fields. */
  beforeFlush(): void;
  /** Lines from this moment on must stay: what they belong to is not judged yet. `performance.now()`. */
  stayingFrom(): number | undefined;
  /** The same of where the pointer was, which a press that is still to come may have to take back. */
  hoveringFrom(): number | undefined;
}

/** Collects lines and closes them into chunks. What is in here has not left the page and can still be changed. */
export class Outbox {
  readonly #dependencies: OutboxDependencies;
  #lines: DraftLine[] = [];
  #counts: Record<string, number> = {};
  #cancel: Cancel | undefined;
  #seq = 0;

  constructor(dependencies: OutboxDependencies) {
    this.#dependencies = dependencies;
  }

  /** A page that cannot deliver: page content waits until there is room, other lines are dropped and counted. */
  get isFull(): boolean {
    return (
      this.#lines.length >= MOST_LINES || this.#dependencies.courier.waitingChunks >= MOST_WAITING_CHUNKS
    );
  }

  add(line: DraftLine): void {
    // Of page content no piece may be missing: whoever reads it looks for room before.
    if (this.isFull && line.type !== 'dom') {
      this.count('overflow');
      return;
    }
    this.#lines.push(line);
    this.schedule();
  }

  /** Something is about to be added: the next flush is due. */
  schedule(): void {
    this.#cancel ??= later(this.#dependencies.isFrame ? COLLECT_IN_FRAME : COLLECT, () => this.#send(true));
  }

  /** Counts what a structural rule dropped or changed. */
  count(rule: string, times = 1): void {
    this.#counts[rule] = (this.#counts[rule] ?? 0) + times;
  }

  /** Changes or removes lines that have not left yet; `undefined` removes. */
  revise(change: (line: DraftLine) => DraftLine | undefined): void {
    this.#lines = this.#lines.flatMap((line) => change(line) ?? []);
  }

  /**
   * Masks what waits now: what was typed is about to be judged, and a part of it that a page repeated meanwhile looks
   * like nothing.
   */
  mask(): void {
    this.#lines = this.#masked(this.#lines);
  }

  /** Sends what is there; resolves when it was delivered or given up. */
  async flush(): Promise<void> {
    this.#send(false);
    await this.#dependencies.courier.settled();
  }

  /** The page is going away: everything is handed over now. */
  flushAtOnce(): void {
    this.#send(false);
    this.#dependencies.courier.hurry();
  }

  /** @param more whether there will be a next time for what may still be taken back */
  #send(more: boolean): void {
    for (const chunk of this.#close(more)) void this.#dependencies.courier.send(chunk);
  }

  #close(more: boolean): Chunk[] {
    this.#dependencies.beforeFlush();
    this.#cancel?.();
    this.#cancel = undefined;
    const stays = this.#staying(more);
    const lines = this.#masked(this.#lines.filter((line) => !stays(line)));
    this.#lines = this.#lines.filter(stays);
    if (this.#lines.length > 0) this.schedule();
    const { groups, oversized } = cutIntoMessages(lines);
    if (oversized > 0) this.count('oversized', oversized);
    return groups.map((group) => this.#chunk(group));
  }

  #masked(waiting: readonly DraftLine[]): DraftLine[] {
    const { lines, changed } = maskLines(waiting, this.#dependencies.memory);
    if (changed > 0) this.count('echo', changed);
    return lines;
  }

  /** What was typed into one field is judged whole: it goes or stays as one. */
  #staying(more: boolean): (line: DraftLine) => boolean {
    const from = this.#dependencies.stayingFrom() ?? Number.POSITIVE_INFINITY;
    const hovering = (more ? this.#dependencies.hoveringFrom() : undefined) ?? Number.POSITIVE_INFINITY;
    const late = this.#lines.filter(({ t }) => t >= from);
    const units = new Set(late.flatMap(({ unit }) => unit ?? []));
    return ({ t, type, unit }) =>
      t >= from ||
      (unit !== undefined && units.has(unit)) ||
      (t >= hovering && (type === 'hover' || type === 'pointer'));
  }

  #chunk(lines: DraftLine[]): Chunk {
    const { session, page, document } = this.#dependencies;
    const counts = this.#counts;
    this.#counts = {};
    return { kind: 'chunk', session, page, document, seq: this.#seq++, clock: readClock(), lines, counts };
  }
}
