import { isConnected } from '../../privacy/dom-access';
import type { Echoes } from '../../privacy/echoes';

/** Texts noted at most: what a page repeats of somebody's typing is little. */
const MOST = 5_000;

/**
 * Texts and attributes that were told while somebody was typing. What they repeat of it was masked, because it was not
 * judged yet; once it is, they are told as they are.
 */
export class MaskedTyping {
  readonly #texts = new Set<Text>();
  readonly #attributes = new Map<Element, Map<string, string>>();

  noteText(text: Text): void {
    if (this.#texts.size < MOST) this.#texts.add(text);
  }

  noteAttribute(owner: Element, name: string, value: string): void {
    const noted = this.#attributes.get(owner) ?? new Map<string, string>();
    if (this.#attributes.size < MOST) this.#attributes.set(owner, noted.set(name, value));
  }

  /** Gives what repeated the typing, and forgets all that was noted. */
  take(held: Echoes): { texts: Text[]; attributes: [owner: Element, name: string][] } {
    const there = Array.from(this.#texts).filter(isConnected);
    const masked = held.maskAll(there.map(({ data }) => data));
    const texts = there.filter(({ data }, index) => masked[index] !== data);
    const attributes = Array.from(this.#attributes).flatMap(([owner, noted]) =>
      Array.from(noted)
        .filter(([, value]) => isConnected(owner) && held.mask(value) !== value)
        .map(([name]): [Element, string] => [owner, name]),
    );
    this.forget();
    return { texts, attributes };
  }

  /** Nobody is typing any more. */
  forget(): void {
    this.#texts.clear();
    this.#attributes.clear();
  }
}
