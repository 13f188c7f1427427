import type { DraftElement } from '../../messages/page';

/** What the description of an element needs to know of the recorder around it. */
export interface ElementContext {
  /** Node id in the DOM recording's numbering; allocates one when new. */
  idOf(node: Node): number;
  /**
   * `secret` fields yield nothing of their value; `text` fields hold typed text; `choice` is checkbox, radio, select,
   * range, date, color…; `none` is no field.
   */
  fieldKind(element: Element): 'secret' | 'text' | 'choice' | 'none';
  /** The page marks this node (or an ancestor) as private. */
  isMarked(node: Node): boolean;
  /** Attribute allow-list: the value to keep, or undefined. */
  attribute(element: Element, name: string): string | undefined;
  /** Whether typed text of ordinary fields may be kept (`captureKeys: "text"`). */
  keepsText: boolean;
  /** Shadow root of a host, open or closed. */
  shadowRoot(element: Element): ShadowRoot | null;
}

/** A description on its way into the trace: the recorder adds the time, the worker the page. */
export type Draft = Omit<DraftElement, 't'>;
