import { type Kysely, type Migration, Migrator } from 'kysely';

/** Safe to run again: SQLite may be killed between two statements of one migration. */
const first: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    const table = (name: string) => db.schema.createTable(name).ifNotExists();
    await table('credentials')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute();
    await table('sessions')
      .addColumn('session', 'text', (column) => column.primaryKey())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('batches', 'integer', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('first_received_at', 'bigint', (column) => column.notNull())
      .addColumn('last_received_at', 'bigint', (column) => column.notNull())
      .addColumn('last_seq', 'integer', (column) => column.notNull())
      .execute();
    await table('batches')
      .addColumn('session', 'text', (column) => column.notNull().references('sessions.session'))
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('prev', 'text')
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('out_of_order', 'integer', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('batches_key', ['session', 'seq'])
      .execute();
    await table('quarantine')
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('session', 'text', (column) => column.notNull())
      .addColumn('seq', 'integer', (column) => column.notNull())
      .addColumn('device', 'text', (column) => column.notNull())
      .addColumn('prev', 'text')
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('received_at', 'bigint', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('quarantine_key', ['id', 'session', 'seq', 'device'])
      .execute();
    await table('audit')
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createIndex('batches_place')
      .ifNotExists()
      .on('batches')
      .columns(['segment', 'position'])
      .execute();
  },
};

const mended: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('mended')
      .ifNotExists()
      .addColumn('segment', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('bytes', 'integer', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('mended_key', ['segment', 'position'])
      .execute();
  },
};

/** Devices sign their batches, and say which research keys those are sealed to. */
const signed: Migration = {
  async up(db: Kysely<unknown>): Promise<void> {
    await db.schema
      .createTable('device_keys')
      .ifNotExists()
      .addColumn('device', 'text', (column) => column.primaryKey())
      .addColumn('public_key', 'text', (column) => column.notNull())
      .addColumn('enrolled_at', 'bigint', (column) => column.notNull())
      .execute();
    for (const table of ['batches', 'quarantine']) {
      const has = await columnsOf(db, table);
      const alter = db.schema.alterTable(table);
      if (!has.has('signature')) await alter.addColumn('signature', 'text').execute();
      if (!has.has('keys'))
        await alter.addColumn('keys', 'text', (column) => column.notNull().defaultTo('')).execute();
    }
  },
};

/** SQLite knows no `add column if not exists`. */
async function columnsOf(db: Kysely<unknown>, name: string): Promise<Set<string>> {
  const table = (await db.introspection.getTables()).find((one) => one.name === name);
  return new Set(table?.columns.map((column) => column.name));
}

/** Brings the catalog's tables to this version's. */
export async function migrate<T>(db: Kysely<T>): Promise<void> {
  const migrations = { '001-first': first, '002-mended': mended, '003-signed': signed };
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const { error } = await migrator.migrateToLatest();
  if (error) throw error;
}
