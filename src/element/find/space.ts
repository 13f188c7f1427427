import {
  contains,
  documentOf,
  hostsAround,
  isConnected,
  isElement,
  matches,
  precedes,
  queryAll,
  rootOf,
  tagOf,
} from '../dom';
import type { Reader } from '../reader';
import { nativeSelectors } from '../role-tags';

/** A piece of a tree: what is below the node, and for slotted elements the node itself. */
interface Part {
  readonly node: Node;
  readonly isWhole: boolean;
}

/** Where is searched: a document or a container, with the shadow trees in it and what is slotted into it. */
export interface Space {
  readonly root: Node;
  readonly parts: readonly Part[];
  /** Answers to queries: a space is used for one description, within which the page does not change. */
  readonly known: Map<string, readonly Element[]>;
}

/** Whether an element is a node, below it, or in a shadow tree below it. */
function isInside(element: Element, node: Node): boolean {
  return [element, ...hostsAround(element)].some((at) => contains(node, at));
}

/** Elements slotted into a node that is part of a shadow tree; their own trees lie elsewhere. */
function slottedInto(node: Node): Element[] {
  if (!isElement(node) || hostsAround(node).length === 0) return [];
  const slots = [...(tagOf(node) === 'slot' ? [node] : []), ...Array.from(queryAll(node, 'slot'))];
  return slots.flatMap((slot) => HTMLSlotElement.prototype.assignedNodes.call(slot).filter(isElement));
}

/** Everything inside a document, shadow root or element, as it is drawn: shadow trees and slotted elements included. */
export function spaceOf(root: Node, reader: Reader): Space {
  const hosts = reader.hosts(documentOf(root) ?? root);
  if (hosts.length === 0) return { root, parts: [{ node: root, isWhole: false }], known: new Map() };
  const slotted = slottedInto(root);
  const edges = [root, ...slotted];
  // A document holds all of its hosts.
  const inside =
    documentOf(root) === null ? hosts : hosts.filter((host) => edges.some((edge) => isInside(host, edge)));
  const shadows = inside.flatMap((host) => reader.shadowRoot(host) ?? []);
  return {
    root,
    known: new Map(),
    parts: [
      { node: root, isWhole: false },
      ...slotted.map((node) => ({ node, isWhole: true })),
      ...shadows.map((node) => ({ node, isWhole: false })),
    ],
  };
}

function queryParts(parts: readonly Part[], selector: string): Element[] {
  return parts.flatMap(({ node, isWhole }) => {
    const below = Array.from(queryAll(node, selector));
    return isWhole && isElement(node) && matches(node, selector) ? [node, ...below] : below;
  });
}

function remembered(
  { known }: Space,
  key: string,
  parts: readonly Part[],
  selector: string,
): readonly Element[] {
  const found = known.get(key) ?? queryParts(parts, selector);
  known.set(key, found);
  return found;
}

/** Elements in a space that match a CSS selector, each of its trees taken by itself; tree after tree. */
export function queryIn(space: Space, selector: string): readonly Element[] {
  return remembered(space, selector, space.parts, selector);
}

/**
 * Elements that can have a role, in no order; `roleOf` decides. In the first tree, which may be large, one query for
 * each tag: browsers walk a tree for a single tag or attribute several times as fast as for a list of them.
 */
export function queryRole(space: Space, role: string): Element[] {
  const [first, rest] = [space.parts.slice(0, 1), space.parts.slice(1)];
  const selectors = [...nativeSelectors(role), '[role]'];
  const found = selectors.flatMap((selector) => remembered(space, `first ${selector}`, first, selector));
  return [...found, ...queryParts(rest, selectors.join(','))];
}

/** The nodes that stand for an element in each tree around it, outermost tree first. */
function pathThroughTrees(element: Element): Element[] {
  return [element, ...hostsAround(element)].reverse();
}

function comparePaths(ones: readonly Element[], others: readonly Element[]): number {
  const level = ones.findIndex((node, index) => node !== others[index]);
  const [first, second] = [ones[level], others[level]];
  if (level < 0 || first === undefined) return ones.length - others.length;
  if (second === undefined) return 1;
  return precedes(first, second) ? -1 : 1;
}

/** Shadow-including tree order (DOM): a host, then its shadow tree, then its children. */
export const comparePlaces = (one: Element, other: Element): number =>
  comparePaths(pathThroughTrees(one), pathThroughTrees(other));

/** Elements without repetition, in document order. */
export function inOrder(elements: Iterable<Element>): Element[] {
  const paths = new Map([...new Set(elements)].map((element) => [element, pathThroughTrees(element)]));
  const sorted = [...paths].sort(([, one], [, other]) => comparePaths(one, other));
  return sorted.map(([element]) => element);
}

/** Finds shadow hosts by looking at every element: for pages that nobody watches. */
export function scanHosts(root: Node, shadowRoot: Reader['shadowRoot']): Element[] {
  const found: Element[] = [];
  for (const element of Array.from(queryAll(root, '*'))) {
    const inner = shadowRoot(element);
    if (inner !== null) found.push(element, ...scanHosts(inner, shadowRoot));
  }
  return found;
}

/** The document a connected element is in; the top of its piece for one that is not. */
export function wholeOf(element: Element): Node {
  if (isConnected(element)) return documentOf(element) ?? rootOf(element);
  return rootOf(hostsAround(element).at(-1) ?? element);
}
