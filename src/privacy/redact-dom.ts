import type { JsonObject, JsonValue } from '../trace/json';
import { URL_ATTRIBUTES } from './attributes';
import { redactSheet, redactStyleAttribute } from './css';
import { saysWords } from './mask-attribute';
import { pageTexts } from './page-texts';
import type { Tally } from './tally';
import { redactUrl } from './url';

/** Coordinates: rows of numbers as telephone numbers are, too. */
const GEOMETRY_ATTRIBUTES = new Set(['d', 'points', 'viewBox', 'transform']);
const GEOMETRY = /^[\w\s.,+()-]*$/;

/** Texts of nodes as they may be kept, by the object that has them. */
type NodeTexts = ReadonlyMap<JsonObject, string>;

/**
 * One rrweb event with the URL rule and the text detector applied to every string in it that came from the page.
 * Structure (keys, ids, tags) is left alone.
 */
export function redactDomData(data: JsonObject, tally: Tally): JsonObject {
  const texts = pageTexts(data);
  const redacted = tally.joined('event', texts);
  return new DomRedaction(new Map(texts.map(({ of }, at) => [of, redacted[at] ?? ''])), tally).object(data);
}

class DomRedaction {
  constructor(
    private readonly texts: NodeTexts,
    private readonly tally: Tally,
  ) {}

  object(object: JsonObject): JsonObject {
    return withMembers(object, (key, value) => this.#member(object, key, value));
  }

  #member(object: JsonObject, key: string, value: JsonValue): JsonValue {
    if (typeof value === 'string') return this.#string(object, key, value);
    // A mutation has a list of nodes with their attributes under that name.
    if (Array.isArray(value)) return withItems(value, (item) => this.#member(object, '', item));
    if (value === null || typeof value !== 'object') return value;
    return key === 'attributes' ? redactAttributes(value, this.tally) : this.object(value);
  }

  /** Strings of rrweb nodes and events by the key they stand under. */
  #string(object: JsonObject, key: string, value: string): string {
    switch (key) {
      case 'tagName':
      case 'publicId':
      case 'systemId':
      case 'compatMode':
      case 'tag':
        return value;
      case 'href':
        return this.tally.url('event', value);
      case 'textContent':
      case 'value':
        if (object['isStyle'] === true) return sheet(value, this.tally);
        return this.texts.get(object) ?? this.tally.words('event', value);
      case 'rule':
        return sheet(value, this.tally);
      // Of a document type, and of a style sheet that could not be read.
      case 'name':
      case 'state':
        return this.tally.text('event', value);
      default:
        return this.tally.words('event', value);
    }
  }
}

/** The object itself where no member changes: most of a page is as it may stay. */
function withMembers(object: JsonObject, change: (key: string, value: JsonValue) => JsonValue): JsonObject {
  let changed: JsonObject | undefined;
  for (const key of Object.keys(object)) {
    const value = object[key] as JsonValue;
    const now = change(key, value);
    if (now === value) continue;
    changed ??= { ...object };
    changed[key] = now;
  }
  return changed ?? object;
}

function withItems(items: JsonValue[], change: (item: JsonValue) => JsonValue): JsonValue[] {
  let changed: JsonValue[] | undefined;
  for (const [index, item] of items.entries()) {
    const now = change(item);
    if (now === item) continue;
    changed ??= [...items];
    changed[index] = now;
  }
  return changed ?? items;
}

function redactAttributes(attributes: JsonObject, tally: Tally): JsonObject {
  return withMembers(attributes, (name, value) =>
    typeof value === 'string' ? redactAttribute(name, value, tally) : value,
  );
}

/** Whether an attribute says where something is drawn, and nothing else. */
export function isGeometry(name: string, value: string): boolean {
  return GEOMETRY_ATTRIBUTES.has(name) && GEOMETRY.test(value);
}

/** One attribute's value by its name; shared with element descriptions. */
export function redactAttribute(name: string, value: string, tally: Tally, field = 'event'): string {
  if (isGeometry(name, value)) return value;
  if (URL_ATTRIBUTES.has(name)) return tally.url(field, value);
  if (name === 'style')
    return tally.text(field, tally.apply(field, 'attribute', value, redactStyleAttribute));
  if (name === '_cssText') return sheet(value, tally);
  if (name === 'srcset' || name === 'imagesrcset')
    return tally.text(field, tally.apply(field, 'url', value, redactSrcset));
  return saysWords(name, value) ? tally.words(field, value) : tally.text(field, value);
}

function redactSrcset(value: string): string {
  return value
    .split(/,\s+/)
    .map((candidate) => {
      const [url = '', ...descriptor] = candidate.trim().split(/\s+/);
      return [redactUrl(url), ...descriptor].join(' ');
    })
    .join(', ');
}

function sheet(css: string, tally: Tally): string {
  return tally.text('event', tally.apply('event', 'url', css, redactSheet));
}
