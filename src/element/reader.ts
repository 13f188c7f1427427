import type { RedactionRule } from '../trace/primitives';

/** Why the text of an element is left out: its page marks it, it is a secret field, it holds what was typed. */
export type Rule = Extract<RedactionRule, 'marked' | 'field' | 'keys'>;

/** A text and the rules that took something out of it. */
export interface Said {
  readonly value: string;
  readonly rules: ReadonlySet<Rule>;
}

export const said = (value: string, rules: Iterable<Rule> = []): Said => ({ value, rules: new Set(rules) });

/** What decides whether a text may be told. */
export interface PrivacyContext {
  /**
   * `secret` fields yield nothing of their value; `text` fields hold typed text; `choice` is checkbox, radio, select,
   * range, date, color…; `none` is no field.
   */
  fieldKind(element: Element): 'secret' | 'text' | 'choice' | 'none';
  /** The page marks this node (or an ancestor) as private. */
  isMarked(node: Node): boolean;
  /** The page marks the node itself. */
  marks(node: Node): boolean;
  /** Whether typed text of ordinary fields may be kept (`captureKeys: "text"`). */
  keepsText: boolean;
}

/** What reading and searching a page needs to know of whoever reads: the recorder, or a re-execution. */
export interface Reader {
  /** The privacy rule that withholds an element's text, if any. */
  readonly ruleFor: (element: Element) => Rule | undefined;
  /** Shadow root of a host: open ones, and closed ones where the reader can see them. */
  readonly shadowRoot: (element: Element) => ShadowRoot | null;
  /** Every known shadow host of a document, those in shadow trees included, in any order. */
  readonly hosts: (document: Node) => readonly Element[];
  /** Called between small steps; throws to stop the work. */
  readonly checkpoint: () => void;
}
