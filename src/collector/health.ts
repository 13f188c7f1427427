import type { Catalog } from './catalog/catalog';
import type { Intake } from './ingest/intake';
import { type Damage, SegmentDamageError, type SegmentStore } from './segments/segment-store';

/** What is named of damaged batches; the log names all. */
const NAMED = 3;

/** Knows what is wrong with the collector, in sentences for the operator. */
export class Health {
  readonly #catalog: Catalog;
  readonly #segments: SegmentStore;
  readonly #intake: Intake;
  readonly #damaged = new Map<string, Damage>();

  constructor(catalog: Catalog, segments: SegmentStore, intake: Intake) {
    this.#catalog = catalog;
    this.#segments = segments;
    this.#intake = intake;
  }

  /** Notes a batch that was acknowledged and cannot be read any more. It stays noted until the next start. */
  addDamage(damage: Damage): void {
    this.#damaged.set(`${damage.record.segment}/${damage.record.position}`, damage);
  }

  /** Passes on what a read gives, and notes the damage that it comes upon. */
  async watch<T>(reading: Promise<T>): Promise<T> {
    try {
      return await reading;
    } catch (error) {
      if (error instanceof SegmentDamageError) this.addDamage(error.damage);
      throw error;
    }
  }

  /** Empty when all is well. Never rejects. */
  async trouble(): Promise<string[]> {
    const [catalog, segments] = await Promise.allSettled([this.#catalog.answers(), this.#segments.answers()]);
    const { failure } = this.#intake;
    return [
      ...(catalog.status === 'rejected'
        ? ['The catalog does not answer. Check the disk, then restart.']
        : []),
      ...(segments.status === 'rejected'
        ? ['The segment folder cannot be written. Check the disk, then restart.']
        : []),
      ...(failure ? [failure.message] : []),
      ...(this.#damaged.size > 0 ? [this.#damage()] : []),
    ];
  }

  #damage(): string {
    const all = [...this.#damaged.values()];
    const named = all.slice(0, NAMED).map((damage) => new SegmentDamageError(damage).message);
    const more = all.length - named.length;
    return [
      `${all.length} acknowledged batches are damaged.`,
      ...named,
      ...(more > 0 ? [`And ${more} more: see the log.`] : []),
    ].join(' ');
  }
}
