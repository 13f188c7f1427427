import type { Table } from 'dexie';
import * as z from 'zod';
import { troubleReason } from '../../messages/trouble';
import { devicePublicKey } from '../../trace/signature';
import type { ValueRow } from './rows';

/** What the worker remembers beside recordings, each with the schema it is read back with. */
const SCHEMAS = {
  /** Random id of this device. */
  device: z.uuid(),
  /** What it signs with. The browser keeps the private half, and gives it to nobody. */
  deviceKey: z.strictObject({ privateKey: z.instanceof(CryptoKey), publicKey: devicePublicKey }),
  /** Belongs to one collector, which knows this key: it is never shown to another. */
  credential: z.strictObject({
    collectorUrl: z.string(),
    credential: z.string(),
    publicKey: devicePublicKey,
  }),
  sent: z.strictObject({ batches: z.int().min(0), bytes: z.int().min(0) }),
  /** Delivery has failed since then, so often, and is not tried again before `nextAt`. */
  trouble: z.strictObject({
    reason: troubleReason,
    /** The same in English, for the log and the console. */
    message: z.string(),
    since: z.number(),
    failures: z.int().min(1),
    nextAt: z.number(),
  }),
};

export type ValueKey = keyof typeof SCHEMAS;
type Values = { [K in ValueKey]: z.infer<(typeof SCHEMAS)[K]> };
export type Value<K extends ValueKey> = Values[K];
export type Trouble = Value<'trouble'>;

export class ValueTable {
  readonly #table: Table<ValueRow, string>;

  constructor(table: Table<ValueRow, string>) {
    this.#table = table;
  }

  /** Undefined when there is none, or one that this version does not understand. */
  async get<K extends ValueKey>(key: K): Promise<Value<K> | undefined> {
    const row = await this.#table.get(key);
    const schemas: { [Key in ValueKey]: z.ZodType<Values[Key]> } = SCHEMAS;
    return schemas[key].safeParse(row?.value).data;
  }

  async set<K extends ValueKey>(key: K, value: Value<K>): Promise<void> {
    await this.#table.put({ key, value });
  }

  remove(key: ValueKey): Promise<void> {
    return this.#table.delete(key);
  }
}
