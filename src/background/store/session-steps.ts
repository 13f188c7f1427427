import { v7 as uuidv7 } from 'uuid';
import { storeOwn } from './own-lines';
import { sessionTime } from './place-drafts';
import type { Rules } from './redact-chunk';
import type { EndReason, SessionRow, StartReason } from './rows';
import type { Store, Tables } from './store';

/** Why the next session starts, from why the last one ended. */
const STARTS: Record<EndReason, StartReason> = {
  pause: 'resume',
  exemption: 'resume',
  policy: 'policy',
  browser: 'browser',
  crash: 'browser',
  idle: 'idle',
  expired: 'expired',
};

interface Context {
  store: Store;
  rules: Rules;
  now: number;
}

/** Adds a session with its `start` line. @returns the open session if there is one already */
export function beginSession({ store, rules, now }: Context, policyHash: string): Promise<SessionRow> {
  return store.write('relaxed', ['sessions', 'chunks', 'sheets', 'values'], async (tables) => {
    const open = await tables.sessions.where('state').equals('open').first();
    if (open) return open;
    const session: SessionRow = {
      id: uuidv7({ msecs: now }),
      state: 'open',
      startedAt: now,
      startReason: await nextStart(tables),
      device: await deviceOf(tables),
      policyHash,
      nextPage: 1,
      nextSeq: 0,
      lastHash: null,
      lastTime: 0,
      activeAt: now,
      flushedAt: null,
    };
    await tables.sessions.add(session);
    const start = { type: 'start', t: 0, reason: session.startReason, at: now } as const;
    await storeOwn(tables, session, [start], { rules, now });
    return session;
  });
}

/** From now on the open session takes only what was recorded before `at`. @returns the session, if one was open */
export function closeSession(
  store: Store,
  endReason: EndReason,
  at: (session: SessionRow) => number,
): Promise<SessionRow | undefined> {
  return store.write('strict', ['sessions'], async ({ sessions }) => {
    const session = await sessions.where('state').equals('open').first();
    if (session) await sessions.update(session.id, { state: 'closing', endReason, closesAt: at(session) });
    return session;
  });
}

/** Writes the `end` line of a session that is closing. */
export function finishSession({ store, rules, now }: Context, id: string): Promise<void> {
  return store.write('relaxed', ['sessions', 'chunks', 'sheets'], async (tables) => {
    const session = await tables.sessions.get(id);
    if (session?.state !== 'closing') return;
    const { closesAt = now, endReason: reason = 'crash', startedAt, lastTime } = session;
    const end = { type: 'end', t: Math.max(lastTime, sessionTime(closesAt, startedAt)), reason } as const;
    await storeOwn(tables, session, [end], { rules, now });
    await tables.sessions.update(id, { state: 'ended' });
  });
}

async function nextStart({ sessions }: Tables): Promise<StartReason> {
  const last = await sessions.orderBy('id').last();
  return last?.endReason ? STARTS[last.endReason] : 'first';
}

async function deviceOf({ values }: Tables): Promise<string> {
  const known = await values.get('device');
  if (known) return known;
  const device = crypto.randomUUID();
  await values.set('device', device);
  return device;
}
