import type { SessionSummary } from '../../collector/wire';
import { print, printJson, say } from '../output';
import { counted } from '../words';
import { withRecordings } from './collector-on';
import type { Source } from './source';

export interface SessionsOptions extends Source {
  json?: boolean;
}

interface ListedSession {
  session: string;
  device: string;
  /** All times in ISO 8601, UTC. */
  startedAt: string;
  lastReceivedAt: string;
  batches: number;
  /** Sealed. */
  bytes: number;
}

export async function listSessions({ json, ...from }: SessionsOptions): Promise<void> {
  const sessions = await withRecordings(from, async (client) => (await client.sessions()).map(listed));
  if (json) return printJson(sessions);
  if (sessions.length === 0)
    return say('There are no sessions yet. "candor record" or "npm start" makes one.');
  await print(sessions.map(row).join('\n'));
}

function listed({ id, device, batches, bytes, lastReceivedAt }: SessionSummary): ListedSession {
  const lastReceived = new Date(lastReceivedAt).toISOString();
  return { session: id, device, startedAt: startOf(id), lastReceivedAt: lastReceived, batches, bytes };
}

/** The first 48 bits of a UUID of version 7 are the milliseconds of its making. */
function startOf(id: string): string {
  return new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)).toISOString();
}

function row({ session, startedAt, batches, bytes }: ListedSession): string {
  const counts = `${counted(batches, 'batch', 'batches').padStart(13)}  ${counted(bytes, 'byte').padStart(16)}`;
  return `${session}  ${startedAt.slice(0, 19)}Z  ${counts}`;
}
