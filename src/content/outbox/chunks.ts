import { MESSAGE_LIMIT } from '../../messages/limits';
import type { DraftLine } from '../../messages/page';

/** Room left in a message for what surrounds the lines. */
const ENVELOPE = 1024;

/**
 * Lines in groups that each fit one message. Events of one held-back field stay together unless they alone overfill a
 * message. A single line over the limit cannot be sent; it is counted.
 */
export function cutIntoMessages(lines: readonly DraftLine[]): { groups: DraftLine[][]; oversized: number } {
  const limit = MESSAGE_LIMIT - ENVELOPE;
  const packer = new Packer(limit);
  let oversized = 0;
  for (const run of runsOf(lines)) {
    const sized = run.map((line) => ({ line, size: JSON.stringify(line).length + 1 }));
    const fitting = sized.filter(({ size }) => size <= limit);
    oversized += sized.length - fitting.length;
    packer.makeRoom(fitting.reduce((sum, { size }) => sum + size, 0));
    for (const { line, size } of fitting) packer.add(line, size);
  }
  return { groups: packer.groups, oversized };
}

class Packer {
  readonly #limit: number;
  readonly groups: DraftLine[][] = [];
  #size = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Begins a new group when something of this size would not fit the current one. */
  makeRoom(size: number): void {
    if (this.#size > 0 && this.#size + size > this.#limit) this.#size = this.#limit;
  }

  add(line: DraftLine, size: number): void {
    const group = this.groups.at(-1);
    if (group && this.#size + size <= this.#limit) {
      group.push(line);
      this.#size += size;
    } else {
      this.groups.push([line]);
      this.#size = size;
    }
  }
}

/** Neighbours of one unit, and every other line by itself. */
function runsOf(lines: readonly DraftLine[]): DraftLine[][] {
  const runs: DraftLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (line.unit !== undefined && run?.[0]?.unit === line.unit) run.push(line);
    else runs.push([line]);
  }
  return runs;
}
