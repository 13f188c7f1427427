import type { DraftLine } from '../../messages/page';

/** A field counts as left alone after this long. Milliseconds. */
const QUIET = 5_000;
/** A unit is closed when it has this many events, so that it fits one message. */
const MOST_EVENTS = 150;

interface Unit {
  field: Element;
  number: number;
  lines: DraftLine[];
  quiet: ReturnType<typeof setTimeout>;
}

/**
 * Typing arrives in pieces, and no piece looks like a card number. So the events of one field are held back until the
 * field is left, submitted or quiet, and then go out as one unit that can be judged whole.
 */
export class HoldBack {
  #unit: Unit | undefined;
  #next = 1;

  /** @param release is given the lines of a unit when it is closed */
  constructor(private readonly release: (lines: DraftLine[], field: Element) => void) {}

  /** The field that is being typed in. */
  get field(): Element | undefined {
    return this.#unit?.field;
  }

  /** Holds an event of a field back. A unit of another field is closed first. */
  add(field: Element, line: DraftLine): void {
    if (this.#unit && (this.#unit.field !== field || this.#unit.lines.length >= MOST_EVENTS)) this.close();
    const unit = this.#unit ?? this.#open(field);
    this.#unit = unit;
    clearTimeout(unit.quiet);
    unit.quiet = setTimeout(() => this.close(), QUIET);
    unit.lines.push({ ...line, unit: unit.number });
  }

  /** The field was left, submitted or quiet, or recording ends. */
  close(): void {
    const unit = this.#unit;
    if (!unit) return;
    clearTimeout(unit.quiet);
    this.#unit = undefined;
    this.release(unit.lines, unit.field);
  }

  #open(field: Element): Unit {
    return { field, number: this.#next++, lines: [], quiet: setTimeout(() => this.close(), QUIET) };
  }
}
