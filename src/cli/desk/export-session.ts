import { resolve } from 'node:path';
import { type ExportFormat, exporters } from '../../research/exporters';
import { CommandFailed, UsageError } from '../errors';
import { checkWritable, print, say, writeAtomically } from '../output';
import { problemLines, readVerified, type SessionChoice, traceOf } from './read-session';

export interface ExportOptions {
  data: string;
  latest?: boolean;
  format: ExportFormat;
  out: string;
}

export async function exportSession(session: string | undefined, options: ExportOptions): Promise<void> {
  const { data, format, out } = options;
  const choice = chosen(session, options.latest ?? false);
  if (out !== '-') await checkWritable(out);
  const read = await readVerified(data, choice);
  const text = exporters[format].write(traceOf(read));
  if (out === '-') await print(text);
  else await writeAtomically(resolve(out), text);
  if (out !== '-') say(`Session ${read.session} was written to ${out} (${format}).`);
  const { ok, problems } = read.verification;
  if (ok) return;
  // What is left of a damaged session is worth having, but nobody may take it for the whole.
  for (const line of problemLines(problems)) say(line);
  throw new CommandFailed(
    `Session ${read.session} has ${problems.length} problems: what was written is not the whole.`,
  );
}

function chosen(session: string | undefined, latest: boolean): SessionChoice {
  if (session !== undefined && !latest) return { session };
  if (session === undefined && latest) return { latest: true };
  throw new UsageError('Name one session, or give --latest: either, not both. "candor sessions" lists them.');
}
