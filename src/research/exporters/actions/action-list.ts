import type { ElementDescription, PageDescription, TraceLine } from '../../../trace/event';

export type ActionTarget = Pick<ElementDescription, 'role' | 'name' | 'tag' | 'selectors'>;

/** One thing that the person did. Fields that do not apply are left out. */
export interface Action {
  /** Counts from 1. */
  step: number;
  /** Milliseconds since the session's start. */
  t: number;
  page: number;
  op:
    | 'navigate'
    | 'click'
    | 'contextmenu'
    | 'type'
    | 'select'
    | 'check'
    | 'uncheck'
    | 'press'
    | 'submit'
    | 'scroll';
  target?: ActionTarget;
  /** Of `click`: 2 for a double click, … */
  count?: number;
  /** Of `click`, unless it is the main one: 1 auxiliary, 2 secondary, … */
  button?: number;
  /** Of `click` and `press`. */
  modifiers?: string[];
  /** Text typed, labels chosen (joined by a line feed), key pressed, or how a page was reached. */
  value?: string;
  /** The field's value was not recorded. */
  withheld?: true;
  url?: string;
  /** Of `scroll`: the position reached. */
  x?: number;
  y?: number;
}

export interface Draft extends Omit<Action, 'step' | 'target'> {
  /** The element's id on its page. */
  element?: number;
}

/** Actions found so far, and what the trace has said of pages and elements up to here. */
export class ActionList {
  readonly #drafts: (Draft & { target?: ActionTarget })[] = [];
  readonly #elements = new Map<string, ElementDescription>();
  readonly #pages = new Map<number, PageDescription>();

  describe(line: TraceLine): void {
    if (line.type === 'element') this.#describeElement(line);
    if (line.type === 'page') this.#pages.set(line.page, line);
  }

  /** A description that was cut short is completed by the next one: what was done to the element was done to that. */
  #describeElement(line: ElementDescription): void {
    const key = `${line.page}:${line.id}`;
    const wasPartial = this.#elements.get(key)?.partial === true;
    this.#elements.set(key, line);
    if (!wasPartial) return;
    for (const draft of this.#drafts) {
      if (draft.page === line.page && draft.element === line.id) draft.target = targetOf(line);
    }
  }

  page(page: number): PageDescription | undefined {
    return this.#pages.get(page);
  }

  element(page: number, id: number | undefined): ElementDescription | undefined {
    return this.#elements.get(`${page}:${id}`);
  }

  /** The action before this moment, to be continued or replaced. */
  get last(): Draft | undefined {
    return this.#drafts.at(-1);
  }

  get all(): readonly Draft[] {
    return this.#drafts;
  }

  add(draft: Draft): void {
    const element = this.element(draft.page, draft.element);
    if (!element) {
      this.#drafts.push(draft);
      return;
    }
    this.#drafts.push({ ...draft, target: targetOf(element) });
  }

  dropLast(): void {
    this.#drafts.pop();
  }

  finish(): Action[] {
    return this.#drafts.map(({ element: _, t, page, op, ...rest }, index) => ({
      step: index + 1,
      t,
      page,
      op,
      ...rest,
    }));
  }
}

function targetOf({ role, name, tag, selectors }: ElementDescription): ActionTarget {
  return { role, name, tag, selectors };
}
