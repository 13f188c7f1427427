import { isObject, type JsonObject, type JsonValue } from '../../trace/json';

/** How one telling of a page is written into a joined replay. */
export interface Telling {
  /** The id in the replay of a node or an adopted sheet of the page. */
  idFor(id: number): number;
  /** Id of the page's document in the replay, where it is shown in a frame: nodes are made by their own document. */
  readonly rootId: number | undefined;
  /** Whether a node of the page is a frame element, or was one. */
  isFrame(id: number): boolean;
}

/** Under these keys rrweb's events name nodes and adopted style sheets. */
const IDS = new Set(['id', 'parentId', 'nextId', 'previousId', 'styleId']);

/**
 * On a frame element these would load something else into a replay's frame, or lock the replayer out of it. The whole
 * replay stands in a sandbox.
 */
const NOT_IN_A_REPLAY = new Set(['src', 'srcdoc', 'sandbox']);

/** The data of an rrweb event with the ids of a replay. Frame elements show nothing of themselves. */
export function renumbered(data: JsonObject, telling: Telling): JsonObject {
  const { rootId } = telling;
  const object = (one: JsonObject): JsonObject => {
    const copy = Object.fromEntries(
      Object.entries(one).map(([key, value]) => [key, member(key, value, one['id'])]),
    );
    return rootId !== undefined && isBelowDocument(one) ? { ...copy, rootId } : copy;
  };
  const member = (key: string, value: JsonValue, owner: JsonValue | undefined): JsonValue => {
    if (typeof value === 'number') return IDS.has(key) ? telling.idFor(value) : value;
    const inList = key === 'styleIds' ? 'styleId' : '';
    if (Array.isArray(value)) return value.map((item) => member(inList, item, undefined));
    if (!isObject(value)) return value;
    // Names of attributes come from the page; a mutation has a list under that key.
    if (key === 'attributes') return telling.isFrame(Number(owner)) ? withoutSource(value) : value;
    return object(value);
  };
  return object(data);
}

/** The largest id in the data of an rrweb event; 0 when there is none. */
export function largestId(data: JsonObject): number {
  let largest = 0;
  const idFor = (id: number): number => {
    largest = Math.max(largest, id);
    return id;
  };
  renumbered(data, { idFor, rootId: undefined, isFrame: () => false });
  return largest;
}

/** Whether it is a serialised node other than a document. */
function isBelowDocument(object: JsonObject): boolean {
  const isNode = typeof object['type'] === 'number' && typeof object['id'] === 'number';
  return isNode && object['type'] !== 0;
}

function withoutSource(attributes: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !NOT_IN_A_REPLAY.has(name)));
}
