import { SVG } from '../../element/namespaces';
import { type AttributeOwner, type AttributeRule, attributeRule } from '../../privacy/attributes';
import {
  attribute,
  attributeNames,
  boundingBox,
  childrenOf,
  hasAttr,
  hasAttrs,
  isElement,
  isText,
  localName,
  matchesSelector,
  namespaceOf,
  scrollLeftOf,
  scrollTopOf,
} from '../../privacy/dom-access';
import { PLACEHOLDER } from '../../privacy/marked';
import { wordSet } from '../../privacy/words';
import { attributeOwner } from '../attribute-owner';
import { shadowRootOf } from '../extension';
import { isTickable } from '../fields-watch';
import { keepAllPrivate, rememberPrivate } from '../private-text';
import { type FieldState, fieldState, stateAttributes } from './field-state';
import { hiddenBy, type Inherited, type Keeping } from './inherited';
import type { MaskedTyping } from './masked-typing';
import type { NodeIds } from './node-ids';
import { type AttributeValue, type ElementNode, NODE, type RrwebNode } from './rrweb-node';
import { scrollsWithText } from './scrolls';
import type { SheetOwner, Sheets } from './sheets';

/** Longer texts are cut in the recording; a page's readable text never comes near. UTF-16 units. */
const LONGEST_TEXT = 32 * 1024;
const LONGEST_ATTRIBUTE = 8 * 1024;
/** Their content is code, a copy of the page, or suggestions from a person's past. */
const EMPTIED = wordSet('script noscript template iframe object embed datalist textarea style');

/** No field holds this: whatever it holds is yet to be told. */
const UNTOLD = '\0';

/** They have a state of their own beside their attributes. */
const FIELD_TAGS = wordSet('input textarea select option');

export interface SerializeContext extends Keeping {
  ids: NodeIds;
  /** Data attributes that the page's style sheets select on. */
  styled: ReadonlySet<string>;
  /** What fields were told to hold. */
  fields: WeakMap<Element, FieldState>;
  sheets: Pick<Sheets, 'tell'>;
  /** A full snapshot is being told: what is read may have scrolled before. Later, the event tells. */
  isSnapshot: boolean;
  /** There while somebody is typing what is to be judged whole: what repeats it is masked for now. */
  typing: Pick<MaskedTyping, 'noteText' | 'noteAttribute'> | undefined;
  count(rule: string): void;
}

/** A node of the recording without its children, and what those inherit and are. */
export interface Serialized {
  node: RrwebNode;
  inherited: Inherited;
  /** Live children to visit, those of a shadow root apart; none where the content is left out. */
  children: Node[];
  shadow: ShadowRoot | null;
  /** Children that only the recording has: the pieces of a style sheet. */
  texts: string[];
}

/** Serialises one node under the structural privacy rules; undefined for what is never kept (comments and the like). */
export function serializeNode(
  node: Node,
  inherited: Inherited,
  context: SerializeContext,
): Serialized | undefined {
  if (isElement(node)) return serializeElement(node, inherited, context);
  if (isText(node)) return serializeText(node, inherited, context);
  const id = (): number => context.ids.of(node);
  if (node instanceof Document) {
    const shape = { type: NODE.document, id: id(), childNodes: [], compatMode: node.compatMode };
    return { ...leaf(shape, inherited), children: childrenOf(node) };
  }
  if (node instanceof DocumentType) {
    const { name, publicId, systemId } = node;
    return leaf({ type: NODE.doctype, id: id(), name, publicId, systemId }, inherited);
  }
  return undefined;
}

function leaf(node: RrwebNode, inherited: Inherited): Serialized {
  return { node, inherited, children: [], shadow: null, texts: [] };
}

function serializeText(node: Text, inherited: Inherited, context: SerializeContext): Serialized {
  const { data } = node;
  const isBlank = data.trim() === '';
  if (!isBlank && inherited.hidden === 'marked') keepPrivate(node, context);
  const hidden = isBlank ? undefined : inherited.hidden;
  if (hidden) context.count(hidden === 'marked' ? 'marked' : 'field');
  if (!isBlank && !hidden) context.typing?.noteText(node);
  if (data.length > LONGEST_TEXT) context.count('truncated');
  const textContent = hidden ? PLACEHOLDER[hidden] : data.slice(0, LONGEST_TEXT);
  return leaf({ type: NODE.text, id: context.ids.of(node), textContent }, inherited);
}

/** Private text stays private wherever the page moves or repeats it. */
function keepPrivate(node: Text, { memory }: SerializeContext): void {
  memory.marks.keep(node);
  rememberPrivate(node, memory);
}

function serializeElement(element: Element, inherited: Inherited, context: SerializeContext): Serialized {
  if (context.memory.marks.blocks(element)) return serializeBlock(element, context);
  const tag = localName(element);
  const hidden = inherited.hidden ?? hiddenBy(element, context);
  if (hidden === 'marked') rememberPrivate(element, context.memory);
  const pieces = tag === 'style' || tag === 'link' ? sheetOf(element, context) : undefined;
  const shadow = shadowRootOf(element);
  const node: ElementNode = {
    type: NODE.element,
    id: context.ids.of(element),
    tagName: pieces && tag === 'link' ? 'style' : tag,
    attributes: hasAttrs(element)
      ? attributesToKeep(element, tag, { around: inherited.hidden, hidden }, context)
      : {},
    childNodes: [],
  };
  if (namespaceOf(element) === SVG) node.isSVG = true;
  if (shadow) node.isShadowHost = true;
  // Names that are no custom element's (`font-face`) have another class, and cannot be defined in a replay.
  if (tag.includes('-') && element.constructor === HTMLElement && matchesSelector(element, ':defined'))
    node.isCustom = true;
  if (FIELD_TAGS.has(tag)) tellState(element, node.attributes, hidden, context);
  if (context.isSnapshot) tellPlace(element, node.attributes, context);
  if (tag === 'dialog') Object.assign(node.attributes, openMode(element));
  const children = EMPTIED.has(tag) ? [] : childrenOf(element);
  return { node, inherited: { hidden }, children, shadow, texts: pieces ?? [] };
}

/** An empty box of the same size, in rrweb's own attributes. */
function serializeBlock(element: Element, context: SerializeContext): Serialized {
  context.count('block');
  keepAllPrivate(element, context.memory);
  const { width, height } = boundingBox(element);
  const attributes = {
    class: attribute(element, 'class'),
    rr_width: `${width}px`,
    rr_height: `${height}px`,
  };
  const [id, tagName] = [context.ids.of(element), localName(element)];
  return leaf({ type: NODE.element, id, tagName, attributes, childNodes: [] }, { hidden: 'marked' });
}

/** Whether the element's children are no part of the recording. */
export function isEmptied(element: Element, { memory }: SerializeContext): boolean {
  return EMPTIED.has(localName(element)) || memory.marks.blocks(element);
}

function sheetOf(element: Element, { sheets }: SerializeContext): string[] | undefined {
  // A `<style>` of SVG, too; not a `<link>` there, which is nothing.
  return 'sheet' in element ? sheets.tell(element as SheetOwner) : undefined;
}

/** How the texts of an element are hidden: by what is around it, and by that and itself together. */
interface Privacy {
  around: Inherited['hidden'];
  hidden: Inherited['hidden'];
}

function attributesToKeep(
  element: Element,
  tag: string,
  privacy: Privacy,
  context: SerializeContext,
): Record<string, AttributeValue> {
  const owner = attributeOwner(element, tag);
  const kept: Record<string, AttributeValue> = {};
  for (const name of attributeNames(element)) {
    const told = valueToKeep(element, owner, name, attribute(element, name), privacy, context);
    if (told !== undefined) kept[name] = told;
  }
  return kept;
}

/** What a field holds, or whether an option is chosen. */
function tellState(
  element: Element,
  attributes: Record<string, AttributeValue>,
  hidden: Inherited['hidden'],
  context: SerializeContext,
): void {
  const state = fieldState(element, hidden, context);
  // What is told while somebody types is masked where it repeats the typing: the field is told once more, judged with it.
  if (state) context.fields.set(element, context.typing ? { ...state, text: UNTOLD } : state);
  Object.assign(attributes, stateAttributes(element, hidden, context));
}

/** Changed attributes as they are now; `null` for what is gone or not kept this time. */
export function changedAttributes(
  element: Element,
  names: readonly string[],
  { hidden: around }: Inherited,
  context: SerializeContext,
): Record<string, AttributeValue | null> {
  const privacy = { around, hidden: around ?? hiddenBy(element, context) };
  const owner = attributeOwner(element);
  const changed: Record<string, AttributeValue | null> = {};
  for (const name of names) {
    // The recording's own says whether the box is ticked, not what the page began with.
    if (name === 'checked' && isTickable(element)) continue;
    // A name that is never kept was never told, and may say something itself.
    if (attributeRule(owner, name, '', context.styled) === 'drop') continue;
    const isThere = hasAttr(element, name);
    const told = isThere
      ? valueToKeep(element, owner, name, attribute(element, name), privacy, context)
      : undefined;
    changed[name] = told ?? null;
  }
  if (names.includes('open')) Object.assign(changed, openMode(element));
  return changed;
}

function valueToKeep(
  element: Element,
  owner: AttributeOwner,
  name: string,
  value: string,
  privacy: Privacy,
  context: SerializeContext,
): string | undefined {
  const rule = attributeRule(owner, name, value, context.styled);
  if (rule !== 'drop' && !isHidden(name, rule, privacy) && !isLoadedSheet(owner, name)) {
    if (rule === 'text') context.typing?.noteAttribute(element, name, value);
    return value.slice(0, LONGEST_ATTRIBUTE);
  }
  context.count('attribute');
  return undefined;
}

/**
 * Inside a private or typed part attributes say as much as its text. A field's own labels are kept: they say what it is
 * for, not what it holds. What is chosen in a secret or private field is not.
 */
function isHidden(name: string, rule: AttributeRule, { around, hidden }: Privacy): boolean {
  const hidesWords = around !== undefined || hidden === 'marked';
  if (hidesWords && (rule === 'text' || rule === 'url' || rule === 'style')) return true;
  return (hidden === 'marked' || hidden === 'secret') && (name === 'checked' || name === 'selected');
}

/** A style sheet's text is in the recording; its address would only make a replay load it again. */
function isLoadedSheet({ tag }: AttributeOwner, name: string): boolean {
  return tag === 'link' && name === 'href';
}

/** Where an element has scrolled to, in rrweb's own attributes. */
function tellPlace(
  element: Element,
  attributes: Record<string, AttributeValue>,
  { memory }: SerializeContext,
): void {
  const [left, top] = [scrollLeftOf(element), scrollTopOf(element)];
  if ((left === 0 && top === 0) || scrollsWithText(element, memory.fields)) return;
  attributes['rr_scrollLeft'] = left;
  attributes['rr_scrollTop'] = top;
}

/** How a dialog was opened, in rrweb's own attribute. */
function openMode(element: Element): Record<string, AttributeValue> {
  if (!(element instanceof HTMLDialogElement && element.open)) return {};
  return { rr_open_mode: element.matches(':modal') ? 'modal' : 'non-modal' };
}
