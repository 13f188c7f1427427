import type { DraftLine } from '../../messages/page';
import { type Cancel, later } from '../later';

/** A field counts as left alone after this long. Milliseconds. */
const QUIET = 5_000;
/** A unit of more events is closed all the same: the page's memory is bounded. */
const MOST_EVENTS = 5_000;

interface Unit {
  field: Element;
  number: number;
  lines: DraftLine[];
  notQuiet: Cancel;
}

/**
 * Typing arrives in pieces, and no piece looks like a card number. So the events of one field are held back until the
 * field is left, submitted or quiet, and then go out as one unit that can be judged whole.
 */
export class HoldBack {
  readonly #release: (lines: DraftLine[]) => void;
  readonly #closing: (field: Element) => void;
  #unit: Unit | undefined;
  #next = 1;

  /**
   * @param release is given the lines of a unit when it is closed
   * @param closing a unit of this field is about to be closed: the last moment for what accompanies it
   */
  constructor(release: (lines: DraftLine[]) => void, closing: (field: Element) => void = () => {}) {
    this.#release = release;
    this.#closing = closing;
  }

  /** The field that is being typed in. */
  get field(): Element | undefined {
    return this.#unit?.field;
  }

  /** When the typing that is held back began. `performance.now()` */
  get since(): number | undefined {
    return this.#unit?.lines[0]?.t;
  }

  /** Holds an event of a field back. A unit of another field is closed first. */
  add(field: Element, line: DraftLine): void {
    if (this.#unit && (this.#unit.field !== field || this.#unit.lines.length >= MOST_EVENTS)) this.close();
    const unit = this.#unit ?? this.#open(field);
    this.#unit = unit;
    unit.notQuiet();
    unit.notQuiet = this.#whenQuiet();
    if (line.type === 'input') forgetValues(unit.lines);
    unit.lines.push({ ...line, unit: unit.number });
  }

  /** What the page then holds of the field goes out with what was typed; only the last of it is told. */
  accompany(line: DraftLine): void {
    const unit = this.#unit;
    if (!unit) return;
    unit.lines = unit.lines.filter(({ type }) => type !== line.type);
    unit.lines.push({ ...line, unit: unit.number });
  }

  /** The field was left, submitted or quiet, or recording ends. */
  close(): void {
    const unit = this.#unit;
    if (!unit) return;
    unit.notQuiet();
    this.#closing(unit.field);
    this.#unit = undefined;
    this.#release(unit.lines);
  }

  /** The page is no longer covered: what was typed meanwhile is nobody's business. */
  discard(): void {
    this.#unit?.notQuiet();
    this.#unit = undefined;
  }

  #open(field: Element): Unit {
    return { field, number: this.#next++, lines: [], notQuiet: this.#whenQuiet() };
  }

  #whenQuiet(): Cancel {
    return later(QUIET, () => this.close());
  }
}

/** Only the last value of a unit is told: with the keys it says all, and a long text would be sent once a key. */
function forgetValues(lines: DraftLine[]): void {
  const last = lines.findLast((line) => line.type === 'input');
  if (last?.type === 'input') delete last.value;
}
