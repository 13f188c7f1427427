import type { JsonObject, JsonValue } from '../trace/json';
import type { Piece } from './joined-texts';
import { wordSet } from './words';

/** A text of the page with the object of the event that has it. */
export interface PageText extends Piece {
  of: JsonObject;
}

/**
 * Elements within a line of text, by HTML's own style sheet (https://html.spec.whatwg.org/multipage/rendering.html); custom
 * elements are, too. All others begin and end something of their own, as far as one can tell without styles.
 */
const INLINE = wordSet(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rb rt ruby s samp slot ' +
    'small span strike strong sub sup time tt u var wbr tspan text textpath',
);

/** The texts of one rrweb event in document order. Style sheets are none. */
export function pageTexts(data: JsonObject): PageText[] {
  const reader = new TextReader();
  reader.node(data['node'], undefined);
  for (const add of listIn(data['adds'])) reader.node(add['node'], add['parentId']);
  for (const changed of listIn(data['texts'])) reader.changed(changed);
  return reader.texts;
}

class TextReader {
  readonly texts: PageText[] = [];
  /** The nearest block around each element that was read, by id. */
  readonly #blocks = new Map<JsonValue | undefined, JsonValue | undefined>();
  /** Block of the last text. */
  #last: JsonValue | undefined;

  node(node: JsonValue | undefined, parentId: JsonValue | undefined): void {
    if (!isPlainObject(node)) return;
    const around = this.#blocks.has(parentId) ? this.#blocks.get(parentId) : parentId;
    if (typeof node['textContent'] === 'string') {
      if (node['isStyle'] !== true) this.#text(node, node['textContent'], around);
      return;
    }
    const { id } = node;
    this.#blocks.set(id, isInline(node['tagName']) ? around : id);
    // A line that is broken goes on as another.
    if (node['tagName'] === 'br') this.#last = undefined;
    for (const child of listIn(node['childNodes'])) this.node(child, id);
  }

  /** A text that stood there before: what stands around it is not known. */
  changed(text: JsonObject): void {
    if (typeof text['value'] === 'string') this.#text(text, text['value'], undefined);
  }

  #text(of: JsonObject, text: string, block: JsonValue | undefined): void {
    this.texts.push({ of, text, isApart: block === undefined || block !== this.#last });
    this.#last = block;
  }
}

function isInline(tag: JsonValue | undefined): boolean {
  return typeof tag === 'string' && (INLINE.has(tag.toLowerCase()) || tag.includes('-'));
}

function listIn(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? value.filter(isPlainObject) : [];
}

function isPlainObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
