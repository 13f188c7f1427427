import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { EnrolledKey } from '../access/device-keys';
import { framedLength } from '../segments/framing';
import type { StoredRecord } from '../segments/segment-store';
import type { SessionBatches, SessionSummary } from '../wire';
import type { BatchKey, Catalog, CatalogGroup, Known } from './catalog';
import { groupQueries } from './group-queries';
import type { AuditRow, Tables } from './tables';

/** Runs queries as one transaction: all of them or none. How, is the database's own. */
export type Atomically = (queries: readonly CompiledQuery[]) => Promise<void>;

/** The catalog in a database that Kysely speaks to. */
export class KyselyCatalog implements Catalog {
  readonly #db: Kysely<Tables>;
  readonly #atomically: Atomically;

  constructor(db: Kysely<Tables>, atomically: Atomically) {
    this.#db = db;
    this.#atomically = atomically;
  }

  async answers(): Promise<void> {
    await this.#db.selectFrom('sessions').select('session').limit(1).execute();
  }

  async addCredential(digest: string, device: string, at: number): Promise<void> {
    await this.#db.insertInto('credentials').values({ digest, device, created_at: at }).execute();
  }

  async deviceOf(digest: string): Promise<string | undefined> {
    const found = this.#db.selectFrom('credentials').select('device').where('digest', '=', digest);
    return (await found.executeTakeFirst())?.device;
  }

  async enrolKey(device: string, publicKey: string, at: number): Promise<EnrolledKey> {
    await this.#db
      .insertInto('device_keys')
      .values({ device, public_key: publicKey, enrolled_at: at })
      .onConflict((conflict) => conflict.column('device').doNothing())
      .execute();
    return (await this.keyOf(device)) ?? { publicKey, enrolledAt: at };
  }

  async keyOf(device: string): Promise<EnrolledKey | undefined> {
    return this.#db
      .selectFrom('device_keys')
      .select(['public_key as publicKey', 'enrolled_at as enrolledAt'])
      .where('device', '=', device)
      .executeTakeFirst();
  }

  async known(keys: readonly BatchKey[]): Promise<Known> {
    const sessions = [...new Set(keys.map(({ session }) => session))];
    const seqs = [...new Set(keys.map(({ seq }) => seq))];
    const ids = [...new Set(keys.map(({ id }) => id))];
    const [known, batches, quarantine] = await Promise.all([
      this.#db
        .selectFrom('sessions')
        .select(['session', 'device', 'last_seq as lastSeq'])
        .where('session', 'in', sessions)
        .execute(),
      this.#db
        .selectFrom('batches')
        .select(['id', 'session', 'seq', 'bytes', 'segment', 'position'])
        // Finds more pairs than were asked for, but with one plain use of the primary key on every database.
        .where((is) =>
          is.or([is.and([is('session', 'in', sessions), is('seq', 'in', seqs)]), is('id', 'in', ids)]),
        )
        .execute(),
      this.#db
        .selectFrom('quarantine')
        .select(['id', 'session', 'seq', 'device', 'bytes', 'segment', 'position'])
        .where('id', 'in', ids)
        .execute(),
    ]);
    return { sessions: known, batches, quarantine };
  }

  async record(group: CatalogGroup): Promise<void> {
    await this.#atomically(groupQueries(this.#db, group));
  }

  async sessions(cursor: string | undefined, limit: number): Promise<SessionSummary[]> {
    const page = this.#db
      .selectFrom('sessions')
      .select(['session as id', 'device', 'batches', 'bytes'])
      .select(['first_received_at as firstReceivedAt', 'last_received_at as lastReceivedAt'])
      .orderBy('session')
      .limit(limit);
    return (cursor === undefined ? page : page.where('session', '>', cursor)).execute();
  }

  async batches(session: string): Promise<SessionBatches | undefined> {
    const known = this.#db.selectFrom('sessions').select('device').where('session', '=', session);
    const device = (await known.executeTakeFirst())?.device;
    if (device === undefined) return undefined;
    const rows = await this.#db
      .selectFrom('batches')
      .select(['seq', 'id', 'prev', 'bytes', 'received_at as receivedAt', 'signature', 'keys'])
      .where('session', '=', session)
      .orderBy('seq')
      .execute();
    const batches = rows.map((row) => ({ ...row, keys: row.keys === '' ? [] : row.keys.split(',') }));
    return { device: { id: device, key: (await this.keyOf(device)) ?? null }, batches };
  }

  async locate(id: string): Promise<StoredRecord | undefined> {
    const found = this.#db
      .selectFrom('batches')
      .select(['id', 'bytes', 'segment', 'position'])
      .where('id', '=', id);
    return found.executeTakeFirst();
  }

  async audit(entry: AuditRow): Promise<void> {
    await this.#db.insertInto('audit').values(entry).execute();
  }

  async ends(): Promise<Map<string, number>> {
    const end = sql<number>`max(position + bytes)`.as('end');
    const found = await Promise.all(
      (['batches', 'quarantine', 'mended'] as const).map((table) =>
        this.#db.selectFrom(table).select(['segment', end]).groupBy('segment').execute(),
      ),
    );
    return latest(found.flat());
  }

  async records(segment: string): Promise<StoredRecord[]> {
    const columns = ['id', 'bytes', 'segment', 'position'] as const;
    return this.#db
      .selectFrom('batches')
      .select(columns)
      .where('segment', '=', segment)
      .unionAll(this.#db.selectFrom('quarantine').select(columns).where('segment', '=', segment))
      .orderBy('position')
      .execute();
  }

  async close(): Promise<void> {
    await this.#db.destroy();
  }
}

function latest(rows: readonly { segment: string; end: number }[]): Map<string, number> {
  const ends = new Map<string, number>();
  for (const { segment, end } of rows) ends.set(segment, Math.max(ends.get(segment) ?? 0, framedLength(end)));
  return ends;
}
