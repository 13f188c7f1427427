import type { Space } from '../../element/find/space';
import type { PrivacyContext } from '../../element/reader';
import type { DraftElement } from '../../messages/page';

/** What the description of an element needs to know of the recorder around it. */
export interface ElementContext extends PrivacyContext {
  /** Node id in the DOM recording's numbering; allocates one when new. */
  idOf(node: Node): number;
  /** Attribute allow-list: the value to keep, or undefined. */
  attribute(element: Element, name: string): string | undefined;
  /** Shadow root of a host, open or closed. */
  shadowRoot(element: Element): ShadowRoot | null;
  /** Every known shadow host of a document, in any order. */
  hosts(document: Node): readonly Element[];
  /** A whole page to search, as `make` finds it or as it is known to be. */
  whole(root: Node, make: () => Space): Space;
}

/** A description on its way into the trace: the recorder adds the time, the worker the page. */
export type Draft = Omit<DraftElement, 't'>;
