import type { Catalog } from './catalog/catalog';
import type { Damages } from './damages';
import type { Intake } from './ingest/intake';
import type { SegmentStore } from './segments/segment-store';

/** Knows what is wrong with the collector, in sentences for the operator. */
export class Health {
  readonly #catalog: Catalog;
  readonly #segments: SegmentStore;
  readonly #intake: Intake;
  readonly #damages: Damages;

  constructor(catalog: Catalog, segments: SegmentStore, intake: Intake, damages: Damages) {
    this.#catalog = catalog;
    this.#segments = segments;
    this.#intake = intake;
    this.#damages = damages;
  }

  /** Empty when all is well. Never rejects. */
  async trouble(): Promise<string[]> {
    const [catalog, segments] = await Promise.allSettled([this.#catalog.answers(), this.#segments.answers()]);
    const sentences = [
      catalog.status === 'rejected' && 'The catalog does not answer. Check the disk, then restart.',
      segments.status === 'rejected' && 'The segment folder cannot be written. Check the disk, then restart.',
      this.#intake.failure?.message,
      this.#damages.summary(),
    ];
    return sentences.filter((sentence) => typeof sentence === 'string');
  }
}
