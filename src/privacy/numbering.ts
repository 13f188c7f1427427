/** Gives values numbers: the same value the same number, so that structure stays when the value goes. */
export interface Numbering {
  /**
   * @param label what kind of value it is, as placeholders name it; each kind is numbered by itself, from 1
   * @param value in its normal form
   */
  numberOf(label: string, value: string): number;
}

/**
 * Numbers kept in memory. What it keeps of a value is its digest: where the numbers outlive a call, such as those of a
 * session in `storage.session`, it is an HMAC with the session's key, and `numbers` is what is stored and restored.
 */
export class NumbersInMemory implements Numbering {
  /** How many values of each kind there are. */
  readonly #counts = new Map<string, number>();

  /**
   * @param digest of a kind and a value; the two as they are by default
   * @param numbers digests that have a number already, as `label:number`; new ones are added
   */
  constructor(
    private readonly digest: (labelAndValue: string) => string = (same) => same,
    readonly numbers: Map<string, string> = new Map(),
  ) {
    for (const entry of numbers.values()) {
      const [label = '', number] = entry.split(':');
      this.#counts.set(label, Math.max(this.#counts.get(label) ?? 0, Number(number)));
    }
  }

  numberOf(label: string, value: string): number {
    const key = this.digest(`${label}\0${value}`);
    const known = this.numbers.get(key);
    if (known !== undefined) return Number(known.slice(label.length + 1));
    const number = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, number);
    this.numbers.set(key, `${label}:${number}`);
    return number;
  }
}
