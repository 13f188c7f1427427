import type { RedactionRule } from '../trace/primitives';
import { type Detect, detect } from './detector/detect';
import type { FindingType } from './detector/finding';
import { detectorRules } from './detector/rules';
import { type Piece, redactJoined } from './joined-texts';
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
  ) {}

  text(field: string, value: string): string {
    const { text, spans } = redactText(value, this.numbering, this.find);
    this.#noteFound(
      field,
      spans.map(({ type }) => type),
    );
    return text;
  }

  /** Texts that are read one after the other, redacted together. */
  joined(field: string, pieces: readonly Piece[]): string[] {
    const { texts, found } = redactJoined(pieces, this.numbering, this.find);
    this.#noteFound(field, found);
    return texts;
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

  #noteFound(field: string, found: readonly FindingType[]): void {
    for (const type of found) this.note(field, detectorRules[type]);
  }
}
