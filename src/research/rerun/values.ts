import * as z from 'zod';
import { Echoes } from '../../privacy/echoes';
import type { Action } from '../actions/action';
import { ValueWithheld } from './verdict';

/** Values for what was not recorded: in the order of the withheld steps, or by the field's name. */
export const suppliedValues = z.union([z.array(z.string()), z.record(z.string(), z.string())]);
export type SuppliedValues = z.infer<typeof suppliedValues>;

/** What is to be entered in a step. */
export interface Supplied {
  value: string;
  /** All that the field holds afterwards; otherwise what was entered in this step. */
  isWhole: boolean;
}

/** Hands out what was not recorded, and knows it again where somebody repeats it. */
export class Values {
  #next = 0;
  readonly #used = new Set<string>();
  readonly #echoes = new Echoes();

  constructor(private readonly supplied: SuppliedValues | undefined) {
    for (const value of Object.values(supplied ?? {})) this.#echoes.add(value, 'secret');
  }

  /** Places (from 1) or names of those that no step has asked for. */
  get unused(): string[] {
    const { supplied = [] } = this;
    if (!Array.isArray(supplied)) return Object.keys(supplied).filter((name) => !this.#used.has(name));
    return supplied.slice(this.#next).map((_, index) => String(this.#next + index + 1));
  }

  /** A text for people without any of the values: pages repeat what is entered. */
  mask(text: string): string {
    return this.#echoes.mask(text);
  }

  /**
   * The value of a withheld step.
   * @throws ValueWithheld when none was supplied for it
   */
  take(action: Action): Supplied {
    const isWhole = !Array.isArray(this.supplied);
    const value = Array.isArray(this.supplied) ? this.supplied[this.#next++] : this.#byName(action);
    if (value !== undefined) return { value, isWhole };
    const field = namesOf(action)[0] ?? `step ${action.step}`;
    const what = action.op === 'click' ? 'What was pressed' : 'What was entered';
    throw new ValueWithheld(
      `${what} in "${field}" was not recorded. Supply it with --values: a JSON array in the order of such steps, or an object by field name.`,
    );
  }

  #byName(action: Action): string | undefined {
    const { supplied } = this;
    if (!supplied || Array.isArray(supplied)) return undefined;
    const name = namesOf(action).find((name) => Object.hasOwn(supplied, name));
    if (name === undefined) return undefined;
    this.#used.add(name);
    return supplied[name];
  }
}

/** What a field may be called: accessible name, label, placeholder, `name`, `id`; without a field the step it is. */
function namesOf({ target, step }: Action): string[] {
  if (!target) return [`step ${step}`];
  const { name, label, placeholder, attributes } = target;
  return [name, label, placeholder, attributes['name'], attributes['id']].filter(
    (name): name is string => name !== undefined && name !== '',
  );
}
