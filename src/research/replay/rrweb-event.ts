import type { TraceLine } from '../../trace/event';
import { type JsonObject, objectsIn } from '../../trace/json';

export type DomLine = Extract<TraceLine, { type: 'dom' }>;
/** One event in rrweb's format. `timestamp` is milliseconds. */
export type RrwebEvent = DomLine['event'];
export type UntimedEvent = Omit<RrwebEvent, 'timestamp'>;

/** Types and sources of rrweb's events, major version 2. */
export const EVENT = { fullSnapshot: 2, incremental: 3, meta: 4, custom: 5 } as const;
export const SOURCE = { mutation: 0, scroll: 3 } as const;

/** A serialised node and all below it, with the id of what each stands in. */
export function nodesIn(
  node: JsonObject,
  parent?: number,
): { node: JsonObject; parent: number | undefined }[] {
  const found = [{ node, parent }];
  for (const each of found) {
    const id = Number(each.node['id']);
    for (const child of objectsIn(each.node['childNodes'])) found.push({ node: child, parent: id });
  }
  return found;
}
