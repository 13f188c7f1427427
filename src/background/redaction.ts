import { type Detect, detect } from '../privacy/detector/detect';
import { type Numbering, noNumbers } from '../privacy/numbering';
import type { RedactedLine } from '../privacy/redact-line';
import { redactTyping } from '../privacy/redact-typing';
import type { TraceLine } from '../trace/event';
import type { DetectorInForce } from './detector-in-force';
import type { SessionNumbers } from './numbers/session-numbers';
import type { Rules } from './store/redact-chunk';
import type { PageRow } from './store/rows';

/** The privacy rules for one line, with the numbering of its session and the detector in force. */
export type RedactNumbered = (
  line: TraceLine,
  numbering: Numbering,
  detect: Detect,
  masks: boolean,
) => RedactedLine;

interface Dependencies {
  redactLine: RedactNumbered;
  numbers: SessionNumbers;
  detector: DetectorInForce;
}

/** The privacy rules as they are for each session. */
export class Redaction {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /**
   * For lines that the worker writes itself and that hold nothing of a page: they do not depend on the policy. What should
   * be found in them all the same gets no number.
   */
  get own(): Rules {
    return this.#with(noNumbers, detect, false);
  }

  /**
   * Redacts lines of a page. Not within a transaction: numbers are stored elsewhere, and must be before the lines are.
   * @param redact may be called twice
   * @returns what it made
   */
  async of<T>({ session, masked }: PageRow, redact: (rules: Rules) => T): Promise<T> {
    const numbering = await this.#of.numbers.of(session);
    return numbering.during((given) => redact(this.#with(given, this.#of.detector.detect, masked === true)));
  }

  #with(numbering: Numbering, find: Detect, masks: boolean): Rules {
    return {
      line: (line) => this.#of.redactLine(line, numbering, find, masks),
      typing: (lines) => redactTyping(lines, find),
    };
  }
}
