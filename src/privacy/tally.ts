import type { RedactionRule } from '../trace/primitives';
import { redactText } from './text';
import { redactUrl } from './url';

/** Applies the worker's rules to single values and notes which rule changed which field. */
export class Tally {
  /** How often each rule changed something. */
  readonly counts: Record<string, number> = {};
  /** Which rules changed which fields. */
  readonly fields: Record<string, RedactionRule[]> = {};

  text(field: string, value: string): string {
    return this.apply(field, 'detector', value, redactText);
  }

  url(field: string, value: string): string {
    return this.apply(field, 'url', value, (url) => redactText(redactUrl(url)));
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
}
