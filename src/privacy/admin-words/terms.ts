import type { Find, Finding } from '../detector/finding';
import { fold } from '../detector/fold';
import { isWordUnit } from './letters';
import { plain } from './plain';

/** So many units of a term lead to those that begin the same. */
const PREFIX = 4;

/**
 * Finds literal terms in folded texts, however they are capitalised and whatever blanks are between their words; where one
 * begins or ends with a letter or digit, only at the beginning or end of a word. One pass, whatever the number of terms.
 */
export function findTerms(terms: readonly string[]): Find {
  if (terms.length === 0) return () => [];
  const index = new TermIndex();
  for (const term of terms) index.add(termForm(term));
  return (text) => index.find(text);
}

/** The same for all ways to write a term. */
export function termForm(term: string): string {
  return plain(fold(term).text).text.trim();
}

class TermIndex {
  readonly #terms = new Set<string>();
  /** Lengths of the terms with a prefix, longest first. */
  readonly #lengths = new Map<string, number[]>();
  /** Lengths that prefixes have. */
  readonly #prefixes: number[] = [];
  /** Whether a term begins with a unit, and with two. Two share a place with others: what is in it is looked up. */
  readonly #firsts = new Uint8Array(0x1_0000);
  readonly #pairs = new Uint8Array(0x1_0000);

  /** Accents are found on their letters and after them. */
  add(term: string): void {
    for (const form of new Set([term, term.normalize('NFC'), term.normalize('NFD')])) this.#addForm(form);
  }

  find(original: string): Finding[] {
    const text = plain(original);
    const found: Finding[] = [];
    for (let at = 0; at < text.text.length; at++) {
      const length = this.#mayBeginAt(text.text, at) ? this.#lengthAt(text.text, at) : 0;
      if (length > 0) found.push({ ...text.original({ start: at, end: at + length }), type: 'TERM' });
    }
    return found;
  }

  #addForm(term: string): void {
    if (term === '') return;
    this.#terms.add(term);
    this.#firsts[term.charCodeAt(0)] = 1;
    // A term of one unit is followed by anything.
    if (term.length === 1) this.#pairs.fill(1);
    else this.#pairs[pairAt(term, 0)] = 1;
    const prefix = term.slice(0, PREFIX);
    if (!this.#prefixes.includes(prefix.length)) this.#prefixes.push(prefix.length);
    const lengths = this.#lengths.get(prefix) ?? [];
    if (lengths.includes(term.length)) return;
    this.#lengths.set(
      prefix,
      [...lengths, term.length].sort((a, b) => b - a),
    );
  }

  #mayBeginAt(text: string, at: number): boolean {
    const unit = text.charCodeAt(at);
    if (this.#firsts[unit] !== 1 || this.#pairs[pairAt(text, at)] !== 1) return false;
    return !(isWordUnit(unit) && isWordUnit(text.charCodeAt(at - 1)));
  }

  /** Length of the longest term at a place; 0 when there is none. */
  #lengthAt(text: string, at: number): number {
    let longest = 0;
    for (const prefix of this.#prefixes) {
      const lengths = this.#lengths.get(text.slice(at, at + prefix)) ?? [];
      const length = lengths.find((length) => length > longest && this.#isTermAt(text, at, length));
      longest = length ?? longest;
    }
    return longest;
  }

  #isTermAt(text: string, at: number, length: number): boolean {
    const end = at + length;
    if (end > text.length || (isWordUnit(text.charCodeAt(end - 1)) && isWordUnit(text.charCodeAt(end)))) {
      return false;
    }
    return this.#terms.has(text.slice(at, end));
  }
}

function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) * 31 + (text.charCodeAt(at + 1) || 0)) & 0xffff;
}
