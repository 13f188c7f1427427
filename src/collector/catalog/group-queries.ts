import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { CatalogGroup, Mend } from './catalog';
import type { SessionRow, Tables } from './tables';

/** The statements that record a group, in an order that keeps every reference whole. */
export function groupQueries(
  db: Kysely<Tables>,
  { batches, quarantine, mends }: CatalogGroup,
): CompiledQuery[] {
  const queries: CompiledQuery[] = [];
  if (batches.length > 0) {
    queries.push(addToSessions(db, sessionTotals(batches)));
    queries.push(
      db
        .insertInto('batches')
        .values(batches.map(({ device: _, ...row }) => row))
        .compile(),
    );
  }
  if (quarantine.length > 0)
    queries.push(
      db
        .insertInto('quarantine')
        .values([...quarantine])
        .compile(),
    );
  queries.push(...mends.flatMap((mend) => mendQueries(db, mend)));
  return queries;
}

/** Notes the damaged place, and points whatever pointed there to the new one. */
function mendQueries(db: Kysely<Tables>, { record, reason, at, to }: Mend): CompiledQuery[] {
  const { segment, position, id, bytes } = record;
  const move = (table: 'batches' | 'quarantine') =>
    db
      .updateTable(table)
      .set({ segment: to.segment, position: to.position })
      .where('segment', '=', segment)
      .where('position', '=', position)
      .compile();
  return [
    db.insertInto('mended').values({ segment, position, id, bytes, reason, at }).compile(),
    move('batches'),
    move('quarantine'),
  ];
}

function addToSessions(db: Kysely<Tables>, totals: SessionRow[]): CompiledQuery {
  return db
    .insertInto('sessions')
    .values(totals)
    .onConflict((conflict) =>
      conflict.column('session').doUpdateSet({
        batches: sql`sessions.batches + excluded.batches`,
        bytes: sql`sessions.bytes + excluded.bytes`,
        last_received_at: sql`excluded.last_received_at`,
        last_seq: sql`case when excluded.last_seq > sessions.last_seq then excluded.last_seq else sessions.last_seq end`,
      }),
    )
    .compile();
}

/** One row for each session of the group: what its batches add to the totals. */
function sessionTotals(batches: CatalogGroup['batches']): SessionRow[] {
  const totals = new Map<string, SessionRow>();
  for (const { session, device, seq, bytes, received_at } of batches) {
    const total = totals.get(session);
    totals.set(session, {
      session,
      device,
      batches: (total?.batches ?? 0) + 1,
      bytes: (total?.bytes ?? 0) + bytes,
      first_received_at: total?.first_received_at ?? received_at,
      last_received_at: received_at,
      last_seq: Math.max(total?.last_seq ?? 0, seq),
    });
  }
  return [...totals.values()];
}
