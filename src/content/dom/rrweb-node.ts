/**
 * Nodes and events in rrweb's format, major version 2 (https://github.com/rrweb-io/rrweb, packages/types). Written out
 * here because no code of rrweb may be in a page; a test replays them with the stock replayer.
 */
export const NODE = { document: 0, doctype: 1, element: 2, text: 3, cdata: 4 } as const;
export const EVENT = { fullSnapshot: 2, incremental: 3, meta: 4, custom: 5 } as const;
export const SOURCE = { mutation: 0, scroll: 3, input: 5, styleRule: 8, adopted: 15 } as const;

export type AttributeValue = string | number | true;

interface Numbered {
  id: number;
  /** Child of a shadow root; its parent is the host. */
  isShadow?: true;
}

export interface DocumentNode extends Numbered {
  type: 0;
  childNodes: RrwebNode[];
  compatMode?: string;
}
export interface DoctypeNode extends Numbered {
  type: 1;
  name: string;
  publicId: string;
  systemId: string;
}
export interface ElementNode extends Numbered {
  type: 2;
  tagName: string;
  attributes: Record<string, AttributeValue>;
  childNodes: RrwebNode[];
  isSVG?: true;
  isShadowHost?: true;
  /** A custom element that is defined: a replayer defines one of that name, so that `:defined` matches. */
  isCustom?: true;
}
export interface TextNode extends Numbered {
  type: 3;
  textContent: string;
  /** Text of a style sheet. */
  isStyle?: true;
}

export type RrwebNode = DocumentNode | DoctypeNode | ElementNode | TextNode;

/** One node that joins the recorded document: before a sibling, or as the last child of its parent. */
export interface AddedNode {
  parentId: number;
  nextId: number | null;
  node: RrwebNode;
}
export interface RemovedNode {
  parentId: number;
  id: number;
  isShadow?: true;
}
export interface ChangedText {
  id: number;
  value: string;
}
export interface ChangedAttributes {
  id: number;
  /** `null` for one that is gone. */
  attributes: Record<string, AttributeValue | null>;
}
