import { isObject, type JsonObject, type JsonValue } from '../../trace/json';
import { EVENT, nodesIn, SOURCE, type UntimedEvent } from './rrweb-event';

/**
 * A full snapshot of a page in a frame as rrweb tells the content of a frame element; and where it had scrolled to, which
 * a replayer takes from full snapshots of top documents alone.
 * @param snapshot with the ids of the replay
 * @param frame id of the `<iframe>` in the replay
 */
export function attached({ data }: UntimedEvent, frame: number): UntimedEvent[] {
  const { node, initialOffset } = data;
  if (!isObject(node)) return [];
  const adds = [{ parentId: frame, nextId: null, node }];
  const changes = { adds, removes: [], texts: [], attributes: [], isAttachIframe: true };
  const scrolls = [scrolledTo(node, initialOffset), ...nodesIn(node).map((each) => scrolled(each.node))];
  return [
    { type: EVENT.incremental, data: { source: SOURCE.mutation, ...changes } },
    ...scrolls.flatMap((scroll) => scroll ?? []),
  ];
}

function scrolled(node: JsonObject): UntimedEvent | undefined {
  const attributes = node['attributes'];
  if (!isObject(attributes)) return undefined;
  return scrolledTo(node, { left: attributes['rr_scrollLeft'] ?? 0, top: attributes['rr_scrollTop'] ?? 0 });
}

function scrolledTo({ id }: JsonObject, offset: JsonValue | undefined): UntimedEvent | undefined {
  if (!isObject(offset) || id === undefined) return undefined;
  const { left: x = 0, top: y = 0 } = offset;
  const isMoved = x !== 0 || y !== 0;
  return isMoved ? { type: EVENT.incremental, data: { source: SOURCE.scroll, id, x, y } } : undefined;
}
