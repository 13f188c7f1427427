/**
 * The rules that may take something out of a field; PRIVACY.md says what each does. Masking of echoes is in none: every text
 * of a page passes it.
 */
export type Rule = 'secret' | 'keys' | 'keypad' | 'marked' | 'attributes' | 'url' | 'css' | 'text';

/** What docs/data-map.md says of one field. */
export interface Note {
  /** Every member of what is nested in it is named, as `member`. */
  what: string;
  why: string;
  by: readonly Rule[];
}

/** What it says of one kind of line. */
export interface LineNotes {
  what: string;
  /** Groups of fields that are explained once. */
  shared: readonly Shared[];
  /** The fields that are its own. */
  fields: Record<string, Note>;
}

export type Shared = 'session' | 'page' | 'place';

export function note(what: string, why: string, by: readonly Rule[] = []): Note {
  return { what, why, by };
}
