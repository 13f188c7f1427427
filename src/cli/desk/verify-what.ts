import { readFile } from 'node:fs/promises';
import { hasCode } from '../../research/files';
import { type Verification, verifyTraceFile } from '../../research/verify';
import { CommandFailed } from '../errors';
import { print, printJson } from '../output';
import { problemLines, readVerified } from './read-session';

export interface VerifyOptions {
  data: string;
  json?: boolean;
}

export async function verify(what: string, { data, json }: VerifyOptions): Promise<void> {
  const verification = await verificationOf(what, data);
  if (json) await printJson(verification);
  else await print([verdictLine(verification), ...problemLines(verification.problems)].join('\n'));
  if (!verification.ok)
    throw new CommandFailed(`${what} does not verify (${verification.problems.length} problems).`);
}

/** What could be part of a session's id is one, unless a file of that name exists. */
async function verificationOf(what: string, dataDir: string): Promise<Verification> {
  const text = await readTraceFile(what);
  if (text !== undefined) return verifyTraceFile(text);
  if (/^[0-9a-f-]+$/i.test(what)) return (await readVerified(dataDir, { session: what })).verification;
  throw new CommandFailed(
    `There is no file ${what}, and a session id has only the digits 0-9, a-f and "-". ` +
      'Correct the path, or take an id from "candor sessions".',
  );
}

async function readTraceFile(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

function verdictLine({ ok, complete, events, pages, batches }: Verification): string {
  const end = complete ? 'complete' : 'not ended yet';
  return `${ok ? 'ok' : 'NOT OK'}: ${events} events on ${pages} pages in ${batches} batches, ${end}`;
}
