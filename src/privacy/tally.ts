import type { RedactionRule } from '../trace/primitives';
import { type Detect, detect } from './detector/detect';
import type { FindingType } from './detector/finding';
import { detectorRules } from './detector/rules';
import { type Piece, redactJoined } from './joined-texts';
import { maskText } from './mask-text';
import type { Numbering } from './numbering';
import { redactText } from './text';
import { redactUrl } from './url';

/** Applies the worker's rules to single values and notes which rule changed which field. */
export class Tally {
  /** How often each rule changed something. */
  readonly counts: Record<string, number> = {};
  /** Which rules changed which fields. */
  readonly fields: Record<string, RedactionRule[]> = {};

  constructor(
    private readonly numbering: Numbering,
    private readonly find: Detect = detect,
    /** Whether what a page says to people is masked as well. */
    readonly masks = false,
  ) {}

  text(field: string, value: string): string {
    const { text, spans } = redactText(value, this.numbering, this.find);
    this.#noteFound(
      field,
      spans.map(({ type }) => type),
    );
    return text;
  }

  /** What a page says to people, other than {@link text}, which may also be what it is built of. */
  words(field: string, value: string): string {
    if (!this.masks) return this.text(field, value);
    const masked = maskText(value);
    // Nothing to be found either: letters that are masked may look like an address.
    if (masked === value) return value;
    return this.#mask(field, { value, masked }, this.text(field, value));
  }

  /** Words that are read one after the other, redacted together. */
  joined(field: string, pieces: readonly Piece[]): string[] {
    const masked = this.masks ? pieces.map(({ text }) => maskText(text)) : undefined;
    if (masked?.every((text, at) => text === pieces[at]?.text)) return masked;
    const { texts, found } = redactJoined(pieces, this.numbering, this.find);
    this.#noteFound(field, found);
    if (!masked) return texts;
    return texts.map((text, at) =>
      this.#mask(field, { value: pieces[at]?.text ?? '', masked: masked[at] ?? '' }, text),
    );
  }

  url(field: string, value: string): string {
    return this.text(field, this.apply(field, 'url', value, redactUrl));
  }

  /** Changes a value by a rule; a change is counted and ascribed to the field. */
  apply(field: string, rule: RedactionRule, value: string, change: (value: string) => string): string {
    const changed = change(value);
    if (changed !== value) this.note(field, rule);
    return changed;
  }

  note(field: string, rule: RedactionRule): void {
    this.counts[rule] = (this.counts[rule] ?? 0) + 1;
    const rules = this.fields[field] ?? [];
    if (!rules.includes(rule)) this.fields[field] = [...rules, rule];
  }

  /** @param redacted what the detector made of the value: most often nothing else */
  #mask(field: string, { value, masked }: { value: string; masked: string }, redacted: string): string {
    return this.apply(field, 'mask', redacted, (text) => (text === value ? masked : maskText(text)));
  }

  #noteFound(field: string, found: readonly FindingType[]): void {
    for (const type of found) this.note(field, detectorRules[type]);
  }
}
