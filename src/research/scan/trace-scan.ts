import type { TraceLine } from '../../trace/event';
import type { TraceFinding } from './finding';
import { scanLine } from './scan-line';
import { TypingScan } from './typing-scan';

/** Looks through a trace, a line at a time. */
export class TraceScan {
  readonly #typing = new TypingScan();
  #lines = 0;

  /** How many lines were looked through, the session header not counted. */
  get lines(): number {
    return this.#lines;
  }

  line(line: TraceLine): TraceFinding[] {
    this.#lines++;
    const number = this.#lines + 1;
    const page = 'page' in line ? line.page : undefined;
    const found = scanLine(line).map((finding) => ({ ...finding, line: number, event: line.type, page }));
    return [...found, ...this.#typing.line(line, number)];
  }

  /** What only the end of the trace shows. */
  end(): TraceFinding[] {
    return this.#typing.end();
  }
}
