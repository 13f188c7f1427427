/** Gives values numbers: the same value the same number, so that structure stays when the value goes. */
export interface Numbering {
  /**
   * @param label what kind of value it is, as placeholders name it; each kind is numbered by itself, from 1
   * @param value in its normal form
   * @returns undefined when the value has no number and no more are given
   */
  numberOf(label: string, value: string): number | undefined;
}

/** Of lines that must not be linked to any other: no value gets a number. */
export const noNumbers: Numbering = { numberOf: () => undefined };

/**
 * Numbers kept in memory. What it keeps of a value is its digest: where the numbers outlive a call, such as those of a
 * session in `storage.session`, it is an HMAC with the session's key, and `numbers` is what is stored and restored.
 */
export class NumbersInMemory implements Numbering {
  /** How many values of each kind there are. */
  readonly #counts = new Map<string, number>();

  /**
   * @param digest of a kind and a value; the two as they are by default
   * @param numbers digests that have a number already, as `label:number`; new ones are added, at the end
   * @param most so many values get a number at most
   */
  constructor(
    private readonly digest: (labelAndValue: string) => string = (same) => same,
    readonly numbers: Map<string, string> = new Map(),
    private most: number = Number.POSITIVE_INFINITY,
  ) {
    for (const entry of numbers.values()) {
      const [label = '', number] = entry.split(':');
      this.#counts.set(label, Math.max(this.#counts.get(label) ?? 0, Number(number)));
    }
  }

  numberOf(label: string, value: string): number | undefined {
    const key = this.digest(`${label}\0${value}`);
    const known = this.numbers.get(key);
    if (known !== undefined) return Number(known.slice(label.length + 1));
    if (this.numbers.size >= this.most) return undefined;
    const number = (this.#counts.get(label) ?? 0) + 1;
    this.#counts.set(label, number);
    this.numbers.set(key, `${label}:${number}`);
    return number;
  }

  /** Gives no more numbers, and takes back the last. @param size so many values keep theirs */
  endAt(size: number): void {
    this.most = size;
    for (const key of [...this.numbers.keys()].slice(size)) this.numbers.delete(key);
  }
}
