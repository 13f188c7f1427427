import type { Policy } from '../policy/catalogue';
import { uploadDelay } from '../policy/time-on-device';
import { BATCH_AGE_MS, BATCH_BYTES } from '../trace/batch';
import { packBatch } from '../trace/codec';
import { sha256Hex } from '../trace/hash';
import { keyIdOf } from '../trace/key-id';
import { batchText } from '../trace/signature';
import { batchContent, type Versions } from './batch-lines';
import type { AlarmsApi } from './browser-api';
import type { DeviceKey } from './device-key';
import { inBackground, type Log } from './log';
import { SingleFlight } from './serial';
import { commitBatch } from './store/commit-batch';
import { type Cut, cutBatch } from './store/cut';
import { reviewOf } from './store/review';
import type { BatchRow, ChunkRow, SessionRow } from './store/rows';
import type { Store } from './store/store';
import type { Time } from './time';
import { WakeUp } from './wake-up';

const MINUTE_MS = 60_000;

interface Dependencies {
  store: Store;
  alarms: AlarmsApi;
  time: Time;
  log: Log;
  versions: Versions;
  policy: () => Policy | null;
  encrypt: (bytes: Uint8Array, recipients: readonly string[]) => Promise<Uint8Array>;
  deviceKey: Pick<DeviceKey, 'sign'>;
  onSealed: () => void;
  /** Deletes what may not stay readable any longer: after what is due was sealed, and never while it is. */
  sweep: () => Promise<void>;
}

/** Turns redacted chunks into sealed batches, each of them once. */
export class Sealer {
  readonly wake: WakeUp;
  readonly #of: Dependencies;
  readonly #flight = new SingleFlight(() => this.#sealDue().finally(() => this.#of.sweep()));
  #everything = false;
  #freshBytes = 0;
  #due: number | undefined;
  #failedSince: number | undefined;

  constructor(dependencies: Dependencies) {
    const { alarms, time, log } = dependencies;
    this.#of = dependencies;
    this.wake = new WakeUp('seal', alarms, time, () => inBackground(log, 'sealer', () => this.run()));
  }

  /** Since when sealing fails, most likely because of the keys in the policy: milliseconds since the epoch. */
  get failedSince(): number | undefined {
    return this.#failedSince;
  }

  /** This run of the worker has looked at what is due at least once. */
  get hasLooked(): boolean {
    return this.#flight.hasRun;
  }

  /** Seals what is due, and sets the moment of the next time. */
  run(): Promise<void> {
    return this.#flight.run();
  }

  /** Seals all there is, due or not. */
  async runEverything(): Promise<void> {
    this.#everything = true;
    await this.#flight.run();
  }

  /** Something was stored. Looks at the store only when that can have filled a batch. */
  stored(bytes: number): void {
    const { time, log, policy } = this.#of;
    this.#freshBytes += bytes;
    const wait = BATCH_AGE_MS + delayOf(policy());
    if (this.#freshBytes >= BATCH_BYTES) inBackground(log, 'sealer', () => this.run());
    else if (this.#due === undefined) inBackground(log, 'sealer', () => this.#wakeAt(time.now() + wait));
  }

  async #sealDue(): Promise<void> {
    const everything = this.#everything;
    this.#everything = false;
    this.#freshBytes = 0;
    const { store, policy } = this.#of;
    const inForce = policy();
    if (!inForce?.recipients.length) return this.#wakeAt(undefined);
    const waiting = await store.read(({ sessions }) =>
      sessions.where('state').anyOf('open', 'closing', 'ended').sortBy('id'),
    );
    const dues: number[] = [];
    try {
      for (const { id } of waiting) dues.push((await this.#sealSession(id, inForce, everything)) ?? Infinity);
      this.#failedSince = undefined;
    } catch (error) {
      this.#failedSince ??= this.#of.time.now();
      this.#of.log.failed('sealer', error);
      dues.push(this.#of.time.now() + MINUTE_MS);
    }
    const next = Math.min(...dues);
    await this.#wakeAt(Number.isFinite(next) ? next : undefined);
  }

  async #wakeAt(due: number | undefined): Promise<void> {
    this.#due = due;
    await (due === undefined ? this.wake.clear() : this.wake.at(due));
  }

  /** @returns when the session's next batch is due; undefined when nothing of it waits */
  async #sealSession(id: string, policy: Policy, everything: boolean): Promise<number | undefined> {
    for (;;) {
      const session = await this.#of.store.read(({ sessions }) => sessions.get(id));
      const cut = session && (await this.#cut(session, policy, everything));
      if (!cut) return undefined;
      if (cut.due > this.#of.time.now()) return cut.due;
      await this.#seal(session, cut.chunks, policy.recipients);
      this.#of.onSealed();
    }
  }

  async #cut(session: SessionRow, policy: Policy, everything: boolean): Promise<Cut | undefined> {
    const oldest = await this.#of.store.read(({ chunks }) => chunks.first(session.id, BATCH_BYTES));
    if (everything) return oldest.length > 0 ? { chunks: oldest, due: 0 } : undefined;
    return cutBatch(oldest, { ended: session.state === 'ended', delay: delayOf(policy) });
  }

  async #seal(session: SessionRow, chunks: ChunkRow[], recipients: string[]): Promise<void> {
    const { store, versions, encrypt, deviceKey, time } = this.#of;
    const rest = await store.read((tables) => tables.chunks.countOf(session.id));
    const last = session.state === 'ended' && rest === chunks.length;
    const { header, lines } = batchContent(session, chunks, last, versions);
    const bytes = await encrypt(await packBatch(header, lines), recipients);
    const hash = await sha256Hex(bytes);
    const { seq, prev } = header;
    const link = { session: session.id, seq, prev, hash };
    const signature = await deviceKey.sign(batchText(link));
    const keys = await Promise.all(recipients.map(keyIdOf));
    const batch: BatchRow = { ...link, bytes, sealedAt: time.now(), signature, keys };
    const ids = chunks.map(({ id }) => id);
    await commitBatch(store, batch, { ids, review: reviewOf(batch, chunks, lines), last });
  }
}

function delayOf(policy: Policy | null): number {
  return policy ? uploadDelay(policy) : 0;
}
