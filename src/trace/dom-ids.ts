import { TraceFormatError } from './errors';

/** Members of a JSON object that was not looked at yet. */
type Fields = Record<string, unknown>;

const TYPE = { document: 0, element: 2, fullSnapshot: 2, incremental: 3 } as const;
const MUTATION = 0;

/** One of the two directions. Both change fields that nobody else has. */
export interface Way {
  /** @returns the id as it is without the encoding */
  id(fields: Fields, key: string, before: number, usual: number): number;
  /** What is empty is left out, or put back. */
  empty(fields: Fields, key: string, kind: Kind): void;
}

interface Kind {
  isEmpty(value: unknown): boolean;
  empty(): unknown;
}
const LIST: Kind = { isEmpty: (value) => Array.isArray(value) && value.length === 0, empty: () => [] };
const MEMBERS: Kind = {
  isEmpty: (value) => isFields(value) && Object.keys(value).length === 0,
  empty: () => ({}),
};
const NULL: Kind = { isEmpty: (value) => value === null, empty: () => null };

/** @returns the event's data in the other way; undefined when the rule is not made for such events */
export function translate(event: Fields, way: Way): Fields | undefined {
  const data = copyOf(event['data'], 'data');
  if (event['type'] === TYPE.fullSnapshot) translateTree(data, 0, way);
  else if (event['type'] === TYPE.incremental && data['source'] === MUTATION) translateMutation(data, way);
  else return undefined;
  return data;
}

function translateMutation(data: Fields, way: Way): void {
  let parent = 0;
  const toStep = (item: Fields, before: number) => way.id(item, 'id', before, 1);
  translateList(data, 'texts', way, toStep);
  translateList(data, 'attributes', way, toStep);
  translateList(data, 'removes', way, (item, before) => {
    parent = way.id(item, 'parentId', parent, 0);
    return toStep(item, before);
  });
  translateList(data, 'adds', way, (item, before) => {
    way.id(item, 'parentId', before, 0);
    way.empty(item, 'nextId', NULL);
    if ((item['nextId'] ?? null) !== null) way.id(item, 'nextId', before, Number.NaN);
    return translateTree(item, before, way);
  });
}

/** @param step translates one item after the id before, and returns its last */
function translateList(
  data: Fields,
  key: string,
  way: Way,
  step: (item: Fields, before: number) => number,
): void {
  way.empty(data, key, LIST);
  const items = copiesIn(data, key);
  let before = 0;
  for (const item of items) before = step(item, before);
}

/** Translates `node` and all below it. A loop, not recursion: pages can be deeper than the stack. */
function translateTree(holder: Fields, before: number, way: Way): number {
  let last = before;
  const root = copyOf(holder['node'], 'node');
  holder['node'] = root;
  const open = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    last = way.id(node, 'id', last, 1);
    for (const child of translateContent(node, way).toReversed()) open.push(child);
  }
  return last;
}

/** @returns copies of the node's children, which are in it now */
function translateContent(node: Fields, way: Way): Fields[] {
  const isElement = node['type'] === TYPE.element;
  if (isElement) way.empty(node, 'attributes', MEMBERS);
  if (isElement || node['type'] === TYPE.document) way.empty(node, 'childNodes', LIST);
  else if (node['childNodes'] !== undefined) throw broken('childNodes', 'none');
  return copiesIn(node, 'childNodes');
}

/** Puts copies into the list in place of its items. */
function copiesIn(fields: Fields, key: string): Fields[] {
  const list = fields[key];
  if (list === undefined) return [];
  if (!Array.isArray(list)) throw broken(key, 'a list');
  const copies = list.map((item) => copyOf(item, key));
  fields[key] = copies;
  return copies;
}

export function copyOf(value: unknown, key: string): Fields {
  if (!isFields(value)) throw broken(key, 'an object');
  return { ...value };
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Beyond safe integers a difference would not lead back. */
export function checkId(value: unknown, key: string): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1) throw broken(key, 'a node id');
  return value;
}

export function broken(key: string, expected: string): TraceFormatError {
  return new TraceFormatError(`at ${key}: expected ${expected}`);
}
