import { readdir, readFile } from 'node:fs/promises';
import { median } from '../figures/median';
import type { Contender } from './contenders';
import type { Sample } from './samples';

/** Milliseconds of one round, and how many there are. */
const ROUND = 300;
const ROUNDS = 5;
const ROOT = new URL('../../', import.meta.url);

/** Words as pages have them: this project's documents, a line or a kilobyte at a time. */
export async function ordinaryTexts(): Promise<{ lines: string[]; kilobytes: string[] }> {
  const decisions = new URL('docs/decisions/', ROOT);
  const files = (await readdir(decisions)).map((name) => new URL(name, decisions));
  const texts = await Promise.all(
    [new URL('README.md', ROOT), ...files].map((file) => readFile(file, 'utf8')),
  );
  const all = texts.join('\n').replace(/[`*#|]|\]\([^)]*\)|!?\[/g, '');
  return { lines: all.split('\n').filter((line) => line !== ''), kilobytes: inKilobytes(all) };
}

/** The samples one after the other: findings everywhere. */
export function denseTexts(samples: readonly Sample[]): string[] {
  return inKilobytes(samples.map(({ text }) => text).join('\n'));
}

/** Megabytes (UTF-8) a second of processor time; the middle one of several rounds. */
export async function throughput({ find }: Contender, texts: readonly string[]): Promise<number> {
  const rates: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [cpu, start] = [process.cpuUsage(), performance.now()];
    let bytes = 0;
    for (let at = 0; performance.now() - start < ROUND; at = (at + 1) % texts.length) {
      const text = texts[at] ?? '';
      await find(text);
      bytes += Buffer.byteLength(text);
    }
    const { user, system } = process.cpuUsage(cpu);
    rates.push(bytes / (user + system));
  }
  return median(rates);
}

/** Milliseconds within which 99 of 100 texts are done; of each the best of three, so that it is the text that counts. */
export async function slowest({ find }: Contender, texts: readonly string[]): Promise<number> {
  const times: number[] = [];
  const start = performance.now();
  for (let at = 0; performance.now() - start < ROUNDS * ROUND; at = (at + 1) % texts.length) {
    const tries: number[] = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      const before = performance.now();
      await find(texts[at] ?? '');
      tries.push(performance.now() - before);
    }
    times.push(Math.min(...tries));
  }
  times.sort((a, b) => a - b);
  return times[Math.floor(times.length * 0.99)] ?? Number.NaN;
}

function inKilobytes(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / 1_000) }, (_, at) =>
    text.slice(at * 1_000, at * 1_000 + 1_000),
  );
}
