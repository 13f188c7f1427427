import type { Span } from './projection';

interface Form<T> {
  text: string;
  owner: T;
  /** The latest stretch found in the current search: where the form would begin in the text, and where it ends. */
  begin: number;
  end: number;
}

interface Seed<T> {
  text: string;
  /** Where the seed begins in the form. UTF-16 units. */
  from: number;
  form: Form<T>;
}

const NONE: readonly never[] = [];

/** Seeds are filed under their first two units. */
const keyAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

/**
 * Finds what a text shares with any of many forms: one look at each place of the text, however many forms there are.
 * Seeds are half as long as the shortest stretch that counts, at every half step: any such stretch holds one whole.
 */
export class EchoIndex<T> {
  readonly #seeds = new Map<number, Seed<T>[]>();
  readonly #keys = new Map<T, Set<number>>();

  /**
   * Adds a form of at least four units.
   * @param least length from which a shared stretch counts, four at least: it may be said later that more is needed
   */
  add(owner: T, form: string, least: number): void {
    const length = Math.max(2, Math.floor(least / 2));
    const keys = this.#keys.get(owner) ?? new Set();
    this.#keys.set(owner, keys);
    const filed = { text: form, owner, begin: 0, end: 0 };
    for (let from = 0; from + length <= form.length; from += length) {
      const seed = { text: form.slice(from, from + length), from, form: filed };
      const key = keyAt(seed.text, 0);
      const alike = this.#seeds.get(key);
      if (alike) alike.push(seed);
      else this.#seeds.set(key, [seed]);
      keys.add(key);
    }
  }

  /** Takes all forms of an owner out. */
  delete(owner: T): void {
    for (const key of this.#keys.get(owner) ?? []) {
      const rest = (this.#seeds.get(key) ?? []).filter(({ form }) => form.owner !== owner);
      if (rest.length > 0) this.#seeds.set(key, rest);
      else this.#seeds.delete(key);
    }
    this.#keys.delete(owner);
  }

  /** Calls back for every stretch that the text shares with a form and in which a seed is; some more than once. */
  search(text: string, found: (owner: T, span: Span, form: string) => void): void {
    const searched = new Set<Form<T>>();
    for (let at = 0; at < text.length - 1; at++) {
      for (const seed of this.#seeds.get(keyAt(text, at)) ?? NONE) {
        const { form, from } = seed;
        // Another seed of a stretch that is known.
        if (at < form.end && form.begin === at - from && searched.has(form)) continue;
        if (!text.startsWith(seed.text, at)) continue;
        const span = extended(text, seed, at);
        [form.begin, form.end] = [at - from, span.end];
        searched.add(form);
        found(form.owner, span, form.text);
      }
    }
  }
}

/** As far as the text and the form are the same around the seed. */
function extended(text: string, seed: Seed<unknown>, at: number): Span {
  const {
    from,
    text: { length },
  } = seed;
  const form = seed.form.text;
  let before = 0;
  while (before < at && before < from && text[at - before - 1] === form[from - before - 1]) before++;
  let end = at + length;
  for (let formEnd = from + length; end < text.length && text[end] === form[formEnd]; formEnd++) end++;
  return { start: at - before, end };
}
