import { UnusableInput } from '../errors';
import { readTraceText } from '../trace-file';

export type SessionOrFile = { kind: 'session'; session: string } | { kind: 'file'; text: string };

/**
 * Tells what was named: what could be part of a session's id is one, unless a file of that name exists.
 * @throws UnusableInput when it can be neither
 */
export async function sessionOrFile(what: string): Promise<SessionOrFile> {
  const text = await readTraceText(what);
  if (text !== undefined) return { kind: 'file', text };
  if (/^[0-9a-f-]+$/i.test(what)) return { kind: 'session', session: what };
  throw new UnusableInput(
    `There is no file "${what}", and a session id has only the digits 0-9, a-f and "-". ` +
      'Correct the path, or take an id from "candor sessions".',
  );
}
