import type { JsonObject, JsonValue } from '../trace/json';
import { URL_ATTRIBUTES } from './attributes';
import { redactSheet, redactStyleAttribute } from './css';
import type { Tally } from './tally';
import { redactUrl } from './url';

const PLAIN_ATTRIBUTES = new Set([
  'class',
  'id',
  'name',
  'for',
  'role',
  'type',
  'd',
  'points',
  'viewBox',
  'transform',
]);

/**
 * One rrweb event with the URL rule and the text detector applied to every string in it that came from the page.
 * Structure (keys, ids, tags) is left alone.
 */
export function redactDomData(data: JsonObject, tally: Tally): JsonObject {
  return redactObject(data, tally);
}

function redactObject(object: JsonObject, tally: Tally): JsonObject {
  const inSheet = object['isStyle'] === true;
  return withMembers(object, (key, value) => redactMember(key, value, inSheet, tally));
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

function redactMember(key: string, value: JsonValue, inSheet: boolean, tally: Tally): JsonValue {
  if (typeof value === 'string') return redactString(key, value, inSheet, tally);
  // A mutation has a list of nodes with their attributes under that name.
  if (Array.isArray(value)) return withItems(value, (item) => redactMember('', item, inSheet, tally));
  if (value === null || typeof value !== 'object') return value;
  return key === 'attributes' ? redactAttributes(value, tally) : redactObject(value, tally);
}

/** Strings of rrweb nodes and events by the key they stand under. */
function redactString(key: string, value: string, inSheet: boolean, tally: Tally): string {
  switch (key) {
    case 'tagName':
    case 'publicId':
    case 'systemId':
    case 'compatMode':
    case 'tag':
      return value;
    case 'href':
      return tally.url('event', value);
    case 'textContent':
      return inSheet ? sheet(value, tally) : tally.text('event', value);
    case 'rule':
      return sheet(value, tally);
    default:
      return tally.text('event', value);
  }
}

function redactAttributes(attributes: JsonObject, tally: Tally): JsonObject {
  return withMembers(attributes, (name, value) =>
    typeof value === 'string' ? redactAttribute(name, value, tally) : value,
  );
}

/** One attribute's value by its name; shared with element descriptions. */
export function redactAttribute(name: string, value: string, tally: Tally, field = 'event'): string {
  if (PLAIN_ATTRIBUTES.has(name)) return tally.text(field, value);
  if (URL_ATTRIBUTES.has(name)) return tally.url(field, value);
  if (name === 'style')
    return tally.text(field, tally.apply(field, 'attribute', value, redactStyleAttribute));
  if (name === '_cssText') return sheet(value, tally);
  if (name === 'srcset' || name === 'imagesrcset') return tally.apply(field, 'url', value, redactSrcset);
  return tally.text(field, value);
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
