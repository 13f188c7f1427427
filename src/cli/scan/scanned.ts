import type { TraceFinding } from '../../research/scan/finding';
import { TraceScan } from '../../research/scan/trace-scan';
import type { TraceLine } from '../../trace/event';
import type { SessionHeader } from '../../trace/trace-file';
import { problemLines } from '../desk/read-session';
import { readWhat } from '../desk/read-what';
import type { KeyedSource } from '../desk/source';
import { named } from '../desk/verdict';
import { say } from '../output';
import { streamTrace } from '../trace-file';

/** A trace that was looked through. */
export interface Scanned {
  /** What it was, within a sentence. */
  name: string;
  /** How many lines, the session header not counted. */
  lines: number;
  /** By line. */
  findings: TraceFinding[];
  /** Whether that was all of it. */
  isWhole: boolean;
}

/** A file of any size, a line at a time. @throws UnusableInput */
export async function scanFile(file: string): Promise<Scanned> {
  const scan = new TraceScan();
  const findings: TraceFinding[] = [];
  let header: SessionHeader | undefined;
  let last: TraceLine | undefined;
  for await (const line of streamTrace(file)) {
    if (line.type === 'session') header = line;
    else findings.push(...scan.line(line));
    if (line.type !== 'session') last = line;
  }
  const isCut = header?.complete === true && last?.type !== 'end';
  if (isCut) say('The trace does not end as its session header says: what came after is missing.');
  return scanned(file, scan, findings, !isCut);
}

/** A session as it is stored. @throws UnusableInput, CommandFailed when nothing of it can be read */
export async function scanSession(session: string, from: KeyedSource): Promise<Scanned> {
  const read = await readWhat(session, from);
  const { ok, problems } = read.verification;
  for (const line of problemLines(problems)) say(line);
  const scan = new TraceScan();
  const findings = read.trace.lines.flatMap((line) => scan.line(line));
  return scanned(named(read), scan, findings, ok);
}

function scanned(name: string, scan: TraceScan, found: TraceFinding[], isWhole: boolean): Scanned {
  const findings = [...found, ...scan.end()].sort((a, b) => a.line - b.line);
  return { name, lines: scan.lines, findings, isWhole };
}
