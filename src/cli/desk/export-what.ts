import { type ExportFormat, exporters } from '../../research/exporters';
import { CommandFailed, UsageError } from '../errors';
import { checkOther, checkOut, writeOut } from '../out-file';
import { print, say } from '../output';
import { counted } from '../words';
import { problemLines } from './read-session';
import { readLatest, readWhat } from './read-what';
import type { KeyedSource } from './source';
import { named } from './verdict';

export interface ExportOptions extends KeyedSource {
  latest?: boolean;
  format: ExportFormat;
  out: string;
  /** Times and pointer paths as they were recorded. */
  fullRate?: boolean;
}

export async function exportWhat(what: string | undefined, options: ExportOptions): Promise<void> {
  const { latest = false, format, out, fullRate = false, ...from } = options;
  if (latest === (what !== undefined)) {
    throw new UsageError(
      'Name one session or trace file, or give --latest: either, not both. "candor sessions" lists the sessions.',
    );
  }
  await checkOut(out);
  if (what !== undefined) await checkOther(out, what);
  const read = what === undefined ? await readLatest(from) : await readWhat(what, from);
  const text = exporters[format].write(read.trace, fullRate);
  if (out === '-') await print(text);
  else await writeOut(out, text);
  if (out !== '-') say(`What ${named(read)} holds was written to ${out} (${format}).`);
  const { ok, problems } = read.verification;
  if (ok) return;
  // What is left of a damaged session is worth having, but nobody may take it for the whole.
  for (const line of problemLines(problems)) say(line);
  throw new CommandFailed(
    `There ${problems.length === 1 ? 'is' : 'are'} ${counted(problems.length, 'problem')} in ${named(read)}: what was written is not the whole.`,
  );
}
