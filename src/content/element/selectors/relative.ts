import {
  closest,
  contains,
  documentOf,
  elementCount,
  isElement,
  parentElement,
  rootOf,
} from '../../../element/dom';
import { byRelation, positionAfter } from '../../../element/find/relative';
import type { Search } from '../../../element/find/search';
import { writeRelative } from '../../../element/find/value';
import { textOf } from '../../../element/text';
import { walkerOf } from '../../../privacy/dom-access';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { counted } from './count';
import { isSilent } from './silent-roles';

/** Texts looked at before the element. */
const TEXTS = 40;
/** UTF-16 units: longer texts are no labels. */
const LIMIT = 60;
/** Elements in the container up to which counting those of one kind costs little. */
const LARGEST = 1_500;
/** Beyond this place a position says little: the list may have grown. */
const FURTHEST = 20;
/** What these say is what can be done, or changes with what is done. */
const NO_ANCHORS =
  'script,style,noscript,template,button,a,[role="button"],[role="tab"],[role^="menuitem"],[role="option"],select,' +
  'textarea,output,[contenteditable],[aria-live]';

/** Texts before an element, nearest first, by the element they stand in. */
function* textsBefore(subject: Subject, { space }: Scoping): Generator<Element> {
  const { element } = subject;
  const document = documentOf(element);
  if (document === null) return;
  const root = isElement(space.root) && contains(space.root, element) ? space.root : rootOf(element);
  const walker = walkerOf(root, NodeFilter.SHOW_TEXT);
  walker.currentNode = element;
  for (let looked = 0; looked < TEXTS && walker.previousNode() !== null; looked += 1) {
    subject.checkpoint();
    const { currentNode } = walker;
    const parent = parentElement(currentNode);
    if (parent !== null && /\S/.test(currentNode.nodeValue ?? '')) yield parent;
  }
}

interface Anchor {
  readonly element: Element;
  readonly text: string;
}

/** The nearest heading, caption or label-like text before the element. */
function anchorOf(subject: Subject, scoping: Scoping): Anchor | undefined {
  for (const candidate of textsBefore(subject, scoping)) {
    if (contains(candidate, subject.element) || closest(candidate, NO_ANCHORS) !== null) continue;
    const { value, rules } = textOf(candidate, subject, LIMIT + 1);
    if (value !== '' && value.length <= LIMIT && rules.size === 0) return { element: candidate, text: value };
  }
  return undefined;
}

/**
 * `role=button after text="Shipping" [1]`: the nearest text before the element in its container, and the element's place
 * among those of its role (or tag, where the role says nothing) after that text. Without a text, its place in the
 * container: `tag=rect [3]`; never its place in the page. None in containers so large that they place nothing.
 */
export function relativeSelector(subject: Subject, scoping: Scoping): Selector | undefined {
  const alike = isSilent(subject.role)
    ? ({ by: 'tag', what: subject.tag } as const)
    : ({ by: 'role', what: subject.role } as const);
  if (elementCount(scoping.space.root) > LARGEST) return undefined;
  const anchor = anchorOf(subject, scoping);
  if (anchor === undefined && scoping.scope === undefined) return undefined;
  const nth = positionAfter(anchor?.element, subject.element, alike, { ...scoping, reader: subject });
  if (nth === undefined || nth > FURTHEST) return undefined;
  const sought = { ...alike, after: anchor?.text, nth };
  const find = (how: Search): Element[] => byRelation(sought, how);
  return counted({ kind: 'relative', value: writeRelative(sought), find }, subject, scoping);
}
