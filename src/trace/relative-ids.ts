import type * as z from 'zod';
import { broken, checkId, copyOf, isFields, translate, type Way } from './dom-ids';
import { TraceFormatError } from './errors';
import type { dom } from './events/dom';

/*
 * How batches hold `dom` lines. Node ids are nine tenths of a recorded page that is rebuilt, and told as they are they
 * do not compress; told as differences they hardly count. A line with `"ids": "relative"` is read so:
 *
 * - In a mutation (rrweb's type 3, source 0), `texts`, `attributes`, `removes` and `adds` that are missing are `[]`. In each
 *   of these lists *before* is the id of the item before, at first 0.
 * - `texts`, `attributes`: `id` is a difference from *before*; missing, it is 1.
 * - `removes`: so is `id`. `parentId` is a difference from the `parentId` of the item before, at first 0; missing, it is 0.
 * - `adds`: `parentId` is a difference from *before*; missing, it is 0. `nextId` is one, too; missing, it is null. Then
 *   comes `node`, as below, and goes on from the same *before*. What is *before* for the next item is its last id.
 * - Nodes (`adds[].node`, and `node` of a full snapshot, type 2, where *before* is 0): in the order of the document, a node
 *   ahead of its children. `id` is a difference from *before*, which is the id of the node ahead; missing, it is 1. Elements
 *   (type 2) without `attributes` have `{}`, elements and documents (type 0) without `childNodes` have `[]`.
 *
 * All else stands as it is. A line without `ids` is read as it stands.
 */

type DomLine = z.infer<typeof dom>;

/** How lines are marked whose ids are told as differences. */
export const RELATIVE = 'relative';

/** A `dom` line as batches hold it; the line itself when it is none that the rule is made for, or an unusual one. */
export function encodeDom(line: DomLine): object {
  try {
    const data = translate(line.event, ENCODE);
    return data ? { ...line, ids: RELATIVE, event: { ...line.event, data } } : line;
  } catch (error) {
    if (error instanceof TraceFormatError) return line;
    throw error;
  }
}

/**
 * The opposite of {@link encodeDom}, for anything that JSON can hold. What is not marked comes back as it is.
 * @throws TraceFormatError naming the rule that a marked line breaks
 */
export function decodeDom(line: unknown): unknown {
  if (!isFields(line) || line['ids'] === undefined) return line;
  const { ids, ...rest } = line;
  if (ids !== RELATIVE || rest['type'] !== 'dom') throw broken('ids', `"${RELATIVE}", on a dom line`);
  const event = copyOf(rest['event'], 'event');
  const data = translate(event, DECODE);
  if (!data) throw broken('ids', 'a full snapshot or a mutation');
  return { ...rest, event: { ...event, data } };
}

// Members become `undefined`, which JSON leaves out: deleting them would make each object slow.
const ENCODE: Way = {
  id(fields, key, before, usual) {
    const id = checkId(fields[key], key);
    fields[key] = id - before === usual ? undefined : id - before;
    return id;
  },
  empty(fields, key, kind) {
    if (fields[key] === undefined) throw broken(key, 'to be there');
    if (kind.isEmpty(fields[key])) fields[key] = undefined;
  },
};

const DECODE: Way = {
  id(fields, key, before, usual) {
    const difference = fields[key] === undefined ? usual : fields[key];
    const id = checkId(typeof difference === 'number' ? before + difference : undefined, key);
    fields[key] = id;
    return id;
  },
  empty(fields, key, kind) {
    if (fields[key] === undefined) fields[key] = kind.empty();
  },
};
