import type { Time } from '../time';
import type { BatchRow } from './rows';
import type { Store } from './store';
import type { Trouble } from './values';

/** What delivery does to the store. */
export class Outbound {
  readonly #store: Store;
  readonly #time: Time;

  constructor(store: Store, time: Time) {
    this.#store = store;
    this.#time = time;
  }

  trouble(): Promise<Trouble | undefined> {
    return this.#store.read(({ values }) => values.get('trouble'));
  }

  /** Hashes of the batches that wait: sessions by age, each in order. */
  inOrder(): Promise<string[]> {
    return this.#store.read(({ batches }) => batches.orderBy('[session+seq]').primaryKeys());
  }

  batch(hash: string): Promise<BatchRow | undefined> {
    return this.#store.read(({ batches }) => batches.get(hash));
  }

  /** The collector has stored the batch: in one transaction its bytes go and a receipt stays. */
  delivered({ hash, session, seq, bytes: { length: bytes } }: BatchRow): Promise<void> {
    const sentAt = this.#time.now();
    return this.#store.write(
      'strict',
      ['batches', 'receipts', 'values'],
      async ({ batches, receipts, values }) => {
        if (!(await batches.get(hash))) return;
        await receipts.add({ hash, session, seq, bytes, sentAt });
        await batches.delete(hash);
        const sent = (await values.get('sent')) ?? { batches: 0, bytes: 0 };
        await values.set('sent', { batches: sent.batches + 1, bytes: sent.bytes + bytes });
        await values.remove('trouble');
      },
    );
  }

  /** The batch stays, marked with what the collector says is wrong with it. */
  refused(hash: string, { status, detail }: { status: number; detail: string }): Promise<void> {
    const refusedAt = this.#time.now();
    return this.#store.write('strict', ['batches'], async ({ batches }) => {
      await batches
        .where('hash')
        .equals(hash)
        .modify((batch) => {
          batch.refused = detail;
          batch.refusedStatus = status;
          batch.refusedAt = refusedAt;
        });
    });
  }

  /** Batches that were refused get another chance: the collector may have been mended. */
  async retryRefused(): Promise<void> {
    await this.#store.write('relaxed', ['batches'], async ({ batches }) => {
      await batches
        .where('refusedAt')
        .above(0)
        .modify((batch) => {
          delete batch.refused;
          delete batch.refusedStatus;
          delete batch.refusedAt;
        });
    });
  }

  /**
   * Delivery failed.
   * @param backoff milliseconds to wait after so many failures in a row
   * @returns when it is tried again
   */
  failed(why: Pick<Trouble, 'reason' | 'message'>, backoff: (failures: number) => number): Promise<number> {
    const now = this.#time.now();
    return this.#store.write('relaxed', ['values'], async ({ values }) => {
      const before = await values.get('trouble');
      const failures = (before?.failures ?? 0) + 1;
      const nextAt = now + backoff(failures);
      await values.set('trouble', { ...why, since: before?.since ?? now, failures, nextAt });
      return nextAt;
    });
  }
}
