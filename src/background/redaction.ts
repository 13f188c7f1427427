import { type Numbering, noNumbers } from '../privacy/numbering';
import type { RedactedLine } from '../privacy/redact-line';
import type { TraceLine } from '../trace/event';
import type { SessionNumbers } from './numbers/session-numbers';
import type { RedactLine } from './store/redact-chunk';

/** The privacy rules for one line of a session with that numbering. Throws rather than let something through. */
export type RedactNumbered = (line: TraceLine, numbering: Numbering) => RedactedLine;

interface Dependencies {
  redactLine: RedactNumbered;
  numbers: SessionNumbers;
}

/** The privacy rules as they are for each session. */
export class Redaction {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** For lines that the worker writes itself and that hold nothing of a page. What should be found gets no number. */
  readonly own: RedactLine = (line) => this.#of.redactLine(line, noNumbers);

  /**
   * Redacts lines of a session. Not within a transaction: numbers are stored elsewhere, and must be before the lines are.
   * @param redact may be called twice
   * @returns what it made
   */
  async of<T>(session: string, redact: (redactLine: RedactLine) => T): Promise<T> {
    const { numbers, redactLine } = this.#of;
    const numbering = await numbers.of(session);
    return numbering.during((given) => redact((line) => redactLine(line, given)));
  }
}
