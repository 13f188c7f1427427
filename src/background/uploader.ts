import * as z from 'zod';
import type { Policy } from '../policy/catalogue';
import { batchText } from '../trace/signature';
import type { AlarmsApi } from './browser-api';
import type { DeviceKey } from './device-key';
import type { Collector, Enrolment } from './enrolment';
import { DeliveryError, WorkerError } from './errors';
import { type Answer, ask, endpoint, type Fetch, problemOf } from './http';
import { inBackground, type Log } from './log';
import { SingleFlight } from './serial';
import { Outbound } from './store/outbound';
import type { BatchRow } from './store/rows';
import type { Store } from './store/store';
import type { Time } from './time';
import { WakeUp } from './wake-up';

const FIRST_RETRY_MS = 5_000;
const LONGEST_RETRY_MS = 15 * 60_000;

/** The collector will never take the batch as it is. */
const REFUSALS = new Set([409, 413, 422]);

const ON_THIS_DEVICE = { reason: { code: 'this-device' }, retryAfter: 0 } as const;

const reply = z.object({ id: z.string(), seq: z.int(), duplicate: z.boolean() });

interface Dependencies {
  store: Store;
  alarms: AlarmsApi;
  time: Time;
  log: Log;
  fetch: Fetch;
  deviceKey: Pick<DeviceKey, 'sign'>;
  enrolment: Enrolment;
  policy: () => Policy | null;
  /** Share of a backoff, 0 to 1. */
  random: () => number;
  onChange: () => void;
}

/** Delivers sealed batches, in order within each session, until the collector has stored them. */
export class Uploader {
  readonly wake: WakeUp;
  readonly #of: Dependencies;
  readonly #outbound: Outbound;
  readonly #flight = new SingleFlight(() => this.#deliver());
  #atOnce = false;

  constructor(dependencies: Dependencies) {
    const { alarms, time, log, store } = dependencies;
    this.#of = dependencies;
    this.#outbound = new Outbound(store, time);
    this.wake = new WakeUp('deliver', alarms, time, () => inBackground(log, 'uploader', () => this.run()));
  }

  /** This run of the worker has looked at what waits at least once. */
  get hasLooked(): boolean {
    return this.#flight.hasRun;
  }

  /** Delivers what waits, unless a failure a moment ago asks for patience. */
  run(): Promise<void> {
    return this.#flight.run();
  }

  /** Delivers what waits now. */
  async runAtOnce(): Promise<void> {
    this.#atOnce = true;
    await this.#flight.run();
  }

  async #deliver(): Promise<void> {
    const atOnce = this.#atOnce;
    this.#atOnce = false;
    const policy = this.#of.policy();
    if (!policy?.collectorUrl) return this.wake.clear();
    const trouble = await this.#outbound.trouble();
    if (!atOnce && trouble && trouble.nextAt > this.#of.time.now()) return this.wake.at(trouble.nextAt);
    try {
      await this.#deliverAll(policy);
      await this.wake.clear();
    } catch (error) {
      await this.#failed(error);
    }
    this.#of.onChange();
  }

  /** A refused batch holds up its own session only: the collector takes the rest of it in order. */
  async #deliverAll(collector: Collector): Promise<void> {
    const heldUp = new Set<string>();
    for (const hash of await this.#outbound.inOrder()) {
      const batch = await this.#outbound.batch(hash);
      if (!batch || heldUp.has(batch.session)) continue;
      if (batch.refused !== undefined || !(await this.#deliverOne(batch, collector)))
        heldUp.add(batch.session);
    }
  }

  async #deliverOne(batch: BatchRow, collector: Collector): Promise<boolean> {
    const answer = await this.#put(batch, collector);
    if (REFUSALS.has(answer.status)) {
      await this.#outbound.refused(batch.hash, { status: answer.status, detail: problemOf(answer) });
      return false;
    }
    if (!answer.ok) throw answered(answer);
    if (reply.safeParse(answer.body).data?.id !== batch.hash) {
      throw new DeliveryError(
        { code: 'wrong-answer' },
        'The collector confirmed another batch than the one that was sent.',
      );
    }
    await this.#outbound.delivered(batch);
    this.#of.onChange();
    return true;
  }

  /** A credential that is refused is forgotten, and asked for once more. */
  async #put(batch: BatchRow, collector: Collector): Promise<Answer> {
    const { enrolment } = this.#of;
    const answer = await this.#request(batch, collector, await enrolment.credential(collector));
    if (answer.status !== 401) return answer;
    await enrolment.forget();
    const again = await this.#request(batch, collector, await enrolment.credential(collector));
    if (again.status === 401) {
      throw new DeliveryError({ code: 'device-refused' }, 'The collector does not accept this device.');
    }
    return again;
  }

  async #request(batch: BatchRow, collector: Collector, credential: string): Promise<Answer> {
    const { hash, session, seq, prev, bytes, keys } = batch;
    // What was sealed before devices signed is signed now.
    const signature = batch.signature ?? (await this.#of.deviceKey.sign(batchText(batch)));
    return ask(this.#of.fetch, endpoint(collector.collectorUrl, `v1/batches/${hash}`), {
      method: 'PUT',
      headers: {
        authorization: `Bearer ${credential}`,
        'content-type': 'application/octet-stream',
        'candor-session': session,
        'candor-seq': String(seq),
        'candor-prev': prev ?? 'none',
        'candor-signature': signature,
        ...(keys ? { 'candor-keys': keys.join(',') } : {}),
      },
      body: new Uint8Array(bytes),
    });
  }

  async #failed(error: unknown): Promise<void> {
    this.#of.log.failed('uploader', error);
    const message = error instanceof WorkerError ? error.message : 'Delivery failed on this device.';
    const { reason, retryAfter } = error instanceof DeliveryError ? error : ON_THIS_DEVICE;
    const nextAt = await this.#outbound.failed({ reason, message }, (failures) =>
      Math.max(retryAfter, this.#backoff(failures)),
    );
    await this.wake.at(nextAt);
  }

  /** Doubles with every failure; half of it at random, so that a fleet does not come back in step. */
  #backoff(failures: number): number {
    const full = Math.min(LONGEST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 20));
    return full * (0.5 + this.#of.random() / 2);
  }
}

function answered({ status, retryAfter }: Answer): DeliveryError {
  return new DeliveryError(
    { code: 'collector-error', status },
    `The collector answered ${status}.`,
    retryAfter,
  );
}
