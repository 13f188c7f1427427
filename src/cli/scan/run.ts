import { existsSync } from 'node:fs';
import type { TraceFinding } from '../../research/scan/finding';
import type { KeyedSource } from '../desk/source';
import { CommandFailed, SensitiveFound } from '../errors';
import { print, printJson } from '../output';
import { counted } from '../words';
import { excerptOf } from './excerpt';
import { type Scanned, scanFile, scanSession } from './scanned';

export interface ScanOptions extends KeyedSource {
  json?: boolean;
  reveal?: boolean;
}

/** @throws SensitiveFound; CommandFailed when that may not have been all, whatever is in it */
export async function scan(what: string, options: ScanOptions): Promise<void> {
  const { json = false, reveal = false, ...from } = options;
  const scanned = await (existsSync(what) ? scanFile(what) : scanSession(what, from));
  await (json ? printJson(report(scanned, reveal)) : print(text(scanned, reveal)));
  const { name, findings, isWhole } = scanned;
  if (!isWhole)
    throw new CommandFailed(`What was looked through may not be all of ${name}: see the problems above.`);
  if (findings.length === 0) return;
  throw new SensitiveFound(
    `${counted(findings.length, 'thing')} in ${name} look${findings.length === 1 ? 's' : ''} sensitive.`,
  );
}

function report({ lines, findings, isWhole }: Scanned, reveal: boolean): object {
  const shown = findings.map((finding) => {
    const { value, line, untilLine, event, page, path, at, type } = finding;
    const hint = reveal ? { value } : { excerpt: excerptOf(type, value) };
    return { line, untilLine, event, page, path, at, type, ...hint };
  });
  return { lines, whole: isWhole, found: findings.length, byType: countByType(findings), findings: shown };
}

function text({ lines, findings }: Scanned, reveal: boolean): string {
  const of = `${counted(lines, 'line')} ${lines === 1 ? 'was' : 'were'} looked through`;
  if (findings.length === 0) return `${of}: nothing looks sensitive.`;
  const counts = Object.entries(countByType(findings)).map(([type, count]) => `${type} ${count}`);
  const rows = findings.map((finding) => row(finding, reveal));
  return [...rows, `${of}: ${counted(findings.length, 'finding')}: ${counts.join(', ')}.`].join('\n');
}

function row({ line, untilLine, event, page, path, type, value }: TraceFinding, reveal: boolean): string {
  const lines = untilLine === undefined || untilLine === line ? `line ${line}` : `lines ${line}-${untilLine}`;
  const where = `${lines}  ${event}${page === undefined ? '' : `  page ${page}`}  ${path}`;
  return `${where}  ${type}  ${reveal ? JSON.stringify(value) : excerptOf(type, value)}`;
}

/** The commonest first. */
function countByType(findings: readonly TraceFinding[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { type } of findings) counts[type] = (counts[type] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([, a], [, b]) => b - a));
}
