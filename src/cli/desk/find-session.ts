import { CommandFailed, UnusableInput } from '../errors';

/**
 * Finds a session by its id or the beginning of it.
 * @param ids of all sessions
 */
export function findSession(ids: readonly string[], given: string): string {
  const wanted = given.toLowerCase();
  const [found, ...others] = ids.filter((id) => id.startsWith(wanted));
  if (found === undefined) {
    throw new UnusableInput(`No session begins with "${given}". "candor sessions" lists them.`);
  }
  if (others.length === 0 || found === wanted) return found;
  throw new UnusableInput(`${others.length + 1} sessions begin with "${given}". Give more of the id.`);
}

/** The session that began last: ids of UUIDs version 7 sort by their time. */
export function latestSession(ids: readonly string[]): string {
  const latest = [...ids].sort().at(-1);
  if (latest !== undefined) return latest;
  throw new CommandFailed('There are no sessions yet. "candor record" or "npm start" makes one.');
}
