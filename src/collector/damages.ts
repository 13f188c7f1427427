import type { FastifyBaseLogger } from 'fastify';
import { type Damage, SegmentDamageError, type StoredRecord } from './segments/segment-store';

/** What is named of damaged batches; the log names all. */
const NAMED = 3;

/** The acknowledged batches that cannot be read any more. Each is logged once, however often it is come upon. */
export class Damages {
  readonly #log: FastifyBaseLogger;
  readonly #open = new Map<string, Damage>();
  /** Places that nothing points to any more. Whoever looked them up before may still find them damaged. */
  readonly #mended = new Set<string>();

  constructor(log: FastifyBaseLogger) {
    this.#log = log;
  }

  /** Notes a damage. It stays noted until it is mended, or the next start. */
  add(damage: Damage): void {
    const key = placeOf(damage.record);
    if (this.#open.has(key) || this.#mended.has(key)) return;
    this.#open.set(key, damage);
    this.#log.error(fields(damage), new SegmentDamageError(damage).message);
  }

  /** The bytes arrived again and lie elsewhere now. */
  mend(damage: Damage): void {
    const key = placeOf(damage.record);
    this.#open.delete(key);
    this.#mended.add(key);
    this.#log.warn(fields(damage), 'a damaged batch arrived again and was stored anew');
  }

  /** In a sentence for the operator; undefined when there is none. */
  summary(): string | undefined {
    const all = [...this.#open.values()];
    if (all.length === 0) return undefined;
    const named = all.slice(0, NAMED).map((damage) => new SegmentDamageError(damage).message);
    const more = all.length - named.length;
    return [
      `Acknowledged batches that are damaged: ${all.length}.`,
      ...named,
      ...(more > 0 ? [`And ${more} more: see the log.`] : []),
    ].join(' ');
  }
}

function placeOf({ segment, position }: StoredRecord): string {
  return `${segment}/${position}`;
}

/** A record may come with more columns than belong into the log. */
function fields({ record: { id, segment, position, bytes }, reason }: Damage) {
  return { id, segment, position, bytes, reason };
}
