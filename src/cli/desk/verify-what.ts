import { verifyTraceFile } from '../../research/verify';
import { CommandFailed } from '../errors';
import { print, printJson } from '../output';
import { counted } from '../words';
import { problemLines, readVerified } from './read-session';
import { sessionOrFile } from './session-or-file';
import { type Verified, verdictLine } from './verdict';

export interface VerifyOptions {
  data: string;
  json?: boolean;
}

export async function verify(what: string, { data, json }: VerifyOptions): Promise<void> {
  const verified = await verifiedBy(what, data);
  const { ok, problems } = verified.verification;
  if (json) await printJson(verified.verification);
  else await print([verdictLine(verified), ...problemLines(problems)].join('\n'));
  if (!ok) throw new CommandFailed(`${what} does not verify: ${counted(problems.length, 'problem')}.`);
}

async function verifiedBy(what: string, dataDir: string): Promise<Verified> {
  const named = await sessionOrFile(what);
  if (named.kind === 'file') return { kind: 'file', name: what, verification: verifyTraceFile(named.text) };
  const { session, verification } = await readVerified(dataDir, named);
  return { kind: 'session', name: session, verification };
}
