/**
 * `npm run bench -- page-cost [--rounds N] [PAGE…]`: how much slower pages are while they are recorded. Browsers with no
 * recorder, an extension that does nothing, Candor, and rrweb's recorder do the same work in turn.
 */
import { parseArgs } from 'node:util';
import { ARMS, type Arm, openArm } from './page-cost/arms';
import { servePages } from './page-cost/pages';

/** Time of the work by the page's clock, and processor time of the whole browser meanwhile. Milliseconds. */
interface Taken {
  time: number;
  cpu: number;
}

/** A recorder begins once the page has settled; changes of before are no business of this. Milliseconds. */
const SETTLE = 1_500;
/** What a recorder does late belongs to its cost. Milliseconds. */
const LATE = 1_000;
const BASELINE = 'no-op';

export async function run(options: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '9' } },
  });
  const { names, site } = await servePages();
  const chosen = positionals.length > 0 ? positionals : names;
  const arms = await Promise.all(ARMS.map(openArm));
  try {
    const taken = new Map<string, Taken[]>();
    for (let round = 0; round < Number(values.rounds); round++) {
      for (const name of chosen) {
        for (const arm of inTurn(arms, round)) {
          const key = `${name} ${arm.name}`;
          taken.set(key, [...(taken.get(key) ?? []), await work(arm, `${site.url}/${name}`)]);
        }
      }
    }
    print(chosen, taken);
  } finally {
    for (const arm of arms) await arm.close();
    await site.close();
  }
}

/** Nobody is always the first. */
function inTurn(arms: readonly Arm[], round: number): Arm[] {
  const first = round % arms.length;
  return [...arms.slice(first), ...arms.slice(0, first)];
}

async function work(arm: Arm, url: string): Promise<Taken> {
  const page = await arm.page();
  await page.goto(url);
  await page.waitForTimeout(SETTLE);
  const before = await arm.cpu();
  const time = await page.evaluate<number>('churn()');
  await page.waitForTimeout(LATE);
  const cpu = (await arm.cpu()) - before;
  await page.close();
  return { time, cpu };
}

/** Scores are what the baseline took divided by what this took: 1 is no cost, 0.5 is half the speed. */
function print(names: readonly string[], taken: ReadonlyMap<string, readonly Taken[]>): void {
  const ratio = (name: string, arm: string, of: (one: Taken) => number): number =>
    median((taken.get(`${name} ${arm}`) ?? []).map(of)) /
    median((taken.get(`${name} ${BASELINE}`) ?? []).map(of));
  console.log(`${'score (CPU)'.padEnd(16)}${ARMS.map((arm) => arm.padStart(16)).join('')}   ${BASELINE}, ms`);
  for (const name of names) {
    const cells = ARMS.map((arm) => {
      const score = 1 / ratio(name, arm, ({ time }) => time);
      return cell(
        score,
        ratio(name, arm, ({ cpu }) => cpu),
      );
    });
    const base = median((taken.get(`${name} ${BASELINE}`) ?? []).map(({ time }) => time));
    console.log(`${name.padEnd(16)}${cells.join('')}   ${base.toFixed(0)}`);
  }
  const all = ARMS.map((arm) =>
    cell(
      geometricMean(names.map((name) => 1 / ratio(name, arm, ({ time }) => time))),
      geometricMean(names.map((name) => ratio(name, arm, ({ cpu }) => cpu))),
    ),
  );
  console.log(`${'geometric mean'.padEnd(16)}${all.join('')}`);
}

const cell = (score: number, cpu: number): string => `${score.toFixed(3)} (${cpu.toFixed(2)})`.padStart(16);

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
