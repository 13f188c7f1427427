import type { Verification } from '../../research/verify';
import { counted } from '../words';

export interface Verified {
  /** A session is checked as it is stored, sealed and chained; of a trace file only what it says can be checked. */
  kind: 'session' | 'file';
  name: string;
  verification: Verification;
}

/** What was checked, within a sentence. */
export function named({ kind, name }: Pick<Verified, 'kind' | 'name'>): string {
  return kind === 'session' ? `session ${name}` : name;
}

/** One line that says what was checked and what was found. */
export function verdictLine({ kind, name, verification }: Verified): string {
  const { ok, problems, events } = verification;
  const what = named({ kind, name });
  if (!ok) {
    const left =
      events === 0
        ? 'No event could be read.'
        : `What could be read: ${contents(verification, ', without the end of the session')}.`;
    return `NOT OK: ${what} has ${counted(problems.length, 'problem')}. ${left}`;
  }
  const finding = kind === 'session' ? 'is whole and unaltered' : 'follows the format';
  return `ok: ${what} ${finding}: ${contents(verification, '; the session has not ended yet')}.`;
}

/** @param withoutEnd what it means that the end is not among it */
function contents({ events, pages, batches, complete }: Verification, withoutEnd: string): string {
  const what = `${counted(events, 'event')} on ${counted(pages, 'page')}, from ${counted(batches, 'batch', 'batches')}`;
  return `${what}${complete ? ', up to the end of the session' : withoutEnd}`;
}
