import { findTyped } from '../../privacy/redact-typing';
import type { TraceLine } from '../../trace/event';
import type { TraceFinding } from './finding';

/** Milliseconds without a key after which what is typed is something else: the same by which the recorder judges it. */
const QUIET = 5_000;

type KeyLine = Extract<TraceLine, { type: 'key' }>;

/** What keys tell together, as no key by itself looks like a card number: those of one field, while it is typed in. */
export class TypingScan {
  #keys: { line: KeyLine; number: number }[] = [];

  /** @returns what was typed before, once it is over */
  line(line: TraceLine, number: number): TraceFinding[] {
    if (line.type !== 'key') return line.type === 'blur' || line.type === 'submit' ? this.end() : [];
    const last = this.#keys.at(-1)?.line;
    const goesOn =
      last?.page === line.page && last.target === line.target && Math.abs(line.t - last.t) <= QUIET;
    const found = goesOn ? [] : this.end();
    if (line.action === 'down') this.#keys.push({ line, number });
    return found;
  }

  end(): TraceFinding[] {
    const keys = this.#keys;
    this.#keys = [];
    return findTyped(keys.map(({ line }) => line)).flatMap(({ type, value, first, last }) => {
      const [from, to] = [keys[first], keys[last]];
      if (!from || !to) return [];
      const { page } = from.line;
      return [
        { line: from.number, untilLine: to.number, event: 'key', page, type, value, path: '.key', at: 0 },
      ];
    });
  }
}
