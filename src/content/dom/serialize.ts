import type { RecordingRules } from '../../messages/rules';
import { type AttributeOwner, type AttributeRule, attributeRule } from '../../privacy/attributes';
import { attribute, attributesOf, childNodes, isElement, isText, localName } from '../../privacy/dom-access';
import { PLACEHOLDER } from '../../privacy/marked';
import { shadowRootOf } from '../extension';
import { fieldValue } from '../fields-watch';
import type { PageMemory } from '../memory';
import { rememberPrivate } from '../private-text';
import type { Inherited } from './inherited';
import type { NodeIds } from './node-ids';
import { type AttributeValue, type ElementNode, NODE, type RrwebNode } from './rrweb-node';
import { sheetPieces } from './style-text';

const SVG = 'http://www.w3.org/2000/svg';
/** Longer texts are cut in the recording; a page's readable text never comes near. UTF-16 units. */
const LONGEST_TEXT = 32 * 1024;
const LONGEST_ATTRIBUTE = 8 * 1024;
/** Their content is code, a copy of the page, or suggestions from a person's past. */
const EMPTIED = new Set([
  'script',
  'noscript',
  'template',
  'iframe',
  'object',
  'embed',
  'datalist',
  'textarea',
  'style',
]);

export interface SerializeContext {
  ids: NodeIds;
  memory: PageMemory;
  rules: RecordingRules;
  /** Data attributes that the page's style sheets select on. */
  styled: ReadonlySet<string>;
  count(rule: string): void;
}

/** A node of the recording without its children, and what those inherit and are. */
export interface Serialized {
  node: RrwebNode;
  inherited: Inherited;
  /** Live children to visit; none where the content is left out. */
  children: Node[];
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
    return { node: shape, inherited, children: Array.from(childNodes(node)), texts: [] };
  }
  if (node instanceof DocumentType) {
    const { name, publicId, systemId } = node;
    return leaf({ type: NODE.doctype, id: id(), name, publicId, systemId }, inherited);
  }
  return undefined;
}

function leaf(node: RrwebNode, inherited: Inherited): Serialized {
  return { node, inherited, children: [], texts: [] };
}

function serializeText(node: Text, inherited: Inherited, context: SerializeContext): Serialized {
  const isBlank = node.data.trim() === '';
  if (!isBlank && inherited.hidden === 'marked') keepPrivate(node, context);
  const hidden = isBlank ? undefined : inherited.hidden;
  if (hidden) context.count(hidden === 'marked' ? 'marked' : 'field');
  if (node.data.length > LONGEST_TEXT) context.count('truncated');
  const textContent = hidden ? PLACEHOLDER[hidden] : node.data.slice(0, LONGEST_TEXT);
  return leaf({ type: NODE.text, id: context.ids.of(node), textContent }, inherited);
}

/** Private text stays private wherever the page moves or repeats it. */
function keepPrivate(node: Text, { memory }: SerializeContext): void {
  memory.marks.keep(node);
  rememberPrivate(node, memory);
}

function serializeElement(element: Element, inherited: Inherited, context: SerializeContext): Serialized {
  const tag = localName(element);
  const hidden = inherited.hidden ?? hiddenBy(element, context);
  if (hidden === 'marked') rememberPrivate(element, context.memory);
  const pieces = sheetOf(element, tag);
  const shadow = shadowRootOf(element);
  const node: ElementNode = {
    type: NODE.element,
    id: context.ids.of(element),
    tagName: pieces && tag === 'link' ? 'style' : tag,
    attributes: attributesToKeep(element, tag, { around: inherited.hidden, hidden }, context),
    childNodes: [],
    ...(element.namespaceURI === SVG ? { isSVG: true } : {}),
    ...(shadow ? { isShadowHost: true } : {}),
  };
  const light = EMPTIED.has(tag) ? [] : Array.from(childNodes(element));
  const children = shadow ? [...light, ...Array.from(childNodes(shadow))] : light;
  return { node, inherited: { hidden }, children, texts: pieces ?? [] };
}

/** Which placeholder the element's texts get, if any. */
function hiddenBy(element: Element, { memory, rules }: SerializeContext): Inherited['hidden'] {
  if (memory.marks.marks(element)) return 'marked';
  const kind = memory.fields.kind(element);
  if (kind === 'secret') return 'secret';
  return kind === 'text' && rules.captureKeys === 'classes' ? 'text' : undefined;
}

function sheetOf(element: Element, tag: string): string[] | undefined {
  if (element instanceof HTMLStyleElement) return sheetPieces(element.sheet);
  return tag === 'link' && element instanceof HTMLLinkElement ? sheetPieces(element.sheet) : undefined;
}

function attributesToKeep(
  element: Element,
  tag: string,
  privacy: { around: Inherited['hidden']; hidden: Inherited['hidden'] },
  context: SerializeContext,
): Record<string, AttributeValue> {
  const owner: AttributeOwner = { tag, type: attribute(element, 'type').toLowerCase() };
  const kept: Record<string, AttributeValue> = {};
  for (const { name, value } of Array.from(attributesOf(element))) {
    const rule = attributeRule(owner, name, value, context.styled);
    if (rule === 'drop' || isHidden(name, rule, privacy) || isLoadedSheet(owner, name))
      context.count('attribute');
    else kept[name] = value.slice(0, LONGEST_ATTRIBUTE);
  }
  return { ...kept, ...stateOf(element, privacy.hidden, context) };
}

/**
 * Inside a private or typed part attributes say as much as its text. A field's own labels are kept: they say what it is
 * for, not what it holds. What is chosen in a secret or private field is not.
 */
function isHidden(
  name: string,
  rule: AttributeRule,
  { around, hidden }: { around: Inherited['hidden']; hidden: Inherited['hidden'] },
): boolean {
  const hidesWords = around !== undefined || hidden === 'marked';
  if (hidesWords && (rule === 'text' || rule === 'url' || rule === 'style')) return true;
  return (hidden === 'marked' || hidden === 'secret') && (name === 'checked' || name === 'selected');
}

/** A style sheet's text is in the recording; its address would only make a replay load it again. */
function isLoadedSheet({ tag }: AttributeOwner, name: string): boolean {
  return tag === 'link' && name === 'href';
}

/** What a person set, as rrweb writes it. The `checked` attribute says what the page began with, so it is overruled. */
function stateOf(
  element: Element,
  hidden: Inherited['hidden'],
  { memory, rules }: SerializeContext,
): Record<string, AttributeValue> {
  if (hidden === 'marked' || hidden === 'secret') return {};
  if (element instanceof HTMLOptionElement) return element.selected ? { selected: true } : {};
  if (element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio')) {
    return element.checked ? { checked: true } : {};
  }
  if (!(element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)) return {};
  const kind = memory.fields.kind(element);
  const keepsValue = kind === 'choice' || (kind === 'text' && rules.captureKeys === 'text');
  const value = keepsValue ? fieldValue(element).slice(0, LONGEST_ATTRIBUTE) : '';
  return value === '' ? {} : { value };
}
