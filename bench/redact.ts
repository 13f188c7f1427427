/**
 * `npm run bench -- redact [FILE]`: what the text detector finds, how often it is wrong and how fast it is, beside
 * packages that say they do the same. FILE: JSON lines `{text, spans: [{start, end, type, tier}]}`, gzipped or not;
 * without one, a set of our own.
 */
import { contenders } from './redact/contenders';
import { ownSamples } from './redact/own-samples';
import { readSamples } from './redact/samples';
import { recalls, type Score, score } from './redact/score';
import { denseTexts, ordinaryTexts, slowest, throughput } from './redact/speed';

const HEAD = [
  '',
  'recall core',
  'secrets',
  'hard',
  'precision',
  'F1 core',
  'MB/s lines',
  'MB/s 1 KB',
  'p99 ms',
  'p99 ms dense',
];

export async function run([file]: readonly string[]): Promise<void> {
  const samples = file === undefined ? ownSamples() : await readSamples(file);
  const spans = samples.reduce((sum, { spans }) => sum + spans.length, 0);
  console.log(`${samples.length} texts with ${spans} spans from ${file ?? 'bench/redact/own-samples.ts'}\n`);
  const [{ lines, kilobytes }, dense] = [await ordinaryTexts(), denseTexts(samples)];
  const scores = new Map<string, Score>();
  const rows = [HEAD];
  for (const contender of contenders()) {
    const found = await score(contender, samples);
    scores.set(contender.name, found);
    const speeds = [await throughput(contender, lines), await throughput(contender, kilobytes)];
    const delays = [await slowest(contender, kilobytes), await slowest(contender, dense)];
    rows.push([
      contender.name,
      ...qualities(found),
      ...speeds.map((rate) => rate.toFixed(1)),
      ...delays.map(shown),
    ]);
  }
  console.log(`${table(rows)}\n\n${table(byType(scores))}`);
}

/** The hard tier is without names and street addresses. */
function qualities(found: Score): string[] {
  const { core, secrets, hard } = recalls(found);
  const [right, all] = found.findings;
  const precision = right / all;
  return [core, secrets, hard, precision, (2 * core * precision) / (core + precision)].map(shown);
}

function byType(scores: ReadonlyMap<string, Score>): string[][] {
  const keys = [...new Set([...scores.values()].flatMap(({ byType }) => [...byType.keys()]))].sort();
  const cell = ({ byType }: Score, key: string) => byType.get(key)?.join(' of ') ?? '';
  return [
    ['found', ...scores.keys()],
    ...keys.map((key) => [key, ...[...scores.values()].map((one) => cell(one, key))]),
  ];
}

function shown(figure: number): string {
  return Number.isNaN(figure) ? '-' : figure.toFixed(3);
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}
