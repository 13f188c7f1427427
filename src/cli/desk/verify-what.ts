import { verifyTraceFile } from '../../research/verify';
import { CommandFailed, UnusableInput } from '../errors';
import { print, printJson } from '../output';
import { counted } from '../words';
import { problemLines, readVerified } from './read-session';
import { sessionOrFile } from './session-or-file';
import type { KeyedSource } from './source';
import { trustedKeys } from './trusted-keys';
import { type Verified, verdictLine } from './verdict';

export interface VerifyOptions extends KeyedSource {
  /** A fingerprint, or a file of them. */
  deviceKey?: string;
  json?: boolean;
}

export async function verify(what: string, { json, deviceKey, ...from }: VerifyOptions): Promise<void> {
  const trusted = await trustedKeys(deviceKey);
  const verified = await verifiedBy(what, from, trusted);
  const { ok, problems, remarks } = verified.verification;
  if (json) await printJson(verified.verification);
  else {
    const lines = [verdictLine(verified), ...problemLines(problems), ...problemLines(remarks)];
    await print([...lines, ...signedBy(verified, trusted)].join('\n'));
  }

  if (!ok) throw new CommandFailed(`${what} does not verify: ${counted(problems.length, 'problem')}.`);
}

/** Whose word it is that this key is the device's. */
function signedBy({ kind, verification: { deviceKey } }: Verified, trusted: readonly string[]): string[] {
  if (kind === 'file' || deviceKey === null) return [];
  return [`device key ${deviceKey}${trusted.includes(deviceKey) ? '' : ", by the collector's word"}`];
}

async function verifiedBy(what: string, from: KeyedSource, trusted: readonly string[]): Promise<Verified> {
  const named = await sessionOrFile(what);
  if (named.kind === 'file' && trusted.length > 0)
    throw new UnusableInput('A trace file is not signed. Leave --device-key out, or name the session.');
  if (named.kind === 'file') return { kind: 'file', name: what, verification: verifyTraceFile(named.text) };
  const { session, verification } = await readVerified(from, named, trusted);
  return { kind: 'session', name: session, verification };
}
