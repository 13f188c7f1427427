import type { TraceLine } from '../../trace/event';
import { isObject, type JsonObject, type JsonValue, objectsIn } from '../../trace/json';

type DomLine = Extract<TraceLine, { type: 'dom' }>;

const FULL_SNAPSHOT = 2;
const INCREMENTAL = 3;
const CUSTOM = 5;

/** Node ids that one DOM event brings in, and those that it refers to (rrweb's event format). */
export interface DomNodes {
  /** In the order of the document; an id may be there twice by mistake. */
  brought: number[];
  referred: number[];
}

export function domNodesOf({ event }: DomLine): DomNodes {
  const { type, data } = event;
  if (type === FULL_SNAPSHOT) return { brought: idsIn(data['node']), referred: [] };
  if (type === CUSTOM) return { brought: [], referred: ids(objectsIn([data['payload'] ?? null]), 'id') };
  if (type !== INCREMENTAL) return { brought: [], referred: [] };
  const adds = objectsIn(data['adds']);
  return {
    brought: adds.flatMap((add) => idsIn(add['node'])),
    referred: [
      ...ids(adds, 'parentId'),
      ...ids(objectsIn(data['removes']), 'id'),
      ...ids(objectsIn(data['texts']), 'id'),
      ...ids(objectsIn(data['attributes']), 'id'),
      ...ids([data], 'id'),
    ],
  };
}

/** Ids of a serialised node and of all below it. A loop, not recursion: pages can be deeper than the stack. */
function idsIn(root: JsonValue | undefined): number[] {
  const found: number[] = [];
  const open = [root];
  while (open.length > 0) {
    const node = open.pop();
    if (!isObject(node)) continue;
    if (typeof node['id'] === 'number') found.push(node['id']);
    const children = node['childNodes'];
    if (Array.isArray(children)) open.push(...children);
  }
  return found;
}

function ids(from: readonly JsonObject[], key: string): number[] {
  return from.flatMap((object) => (typeof object[key] === 'number' ? [object[key]] : []));
}
