/**
 * `npm run bench -- page-cost [--rounds N] [--arms A,B] [--speedometer FOLDER] [PAGE…]`: how much slower pages are while they are recorded. Browsers with no
 * recorder, an extension that does nothing, Candor, and rrweb's recorder do the same work in turn.
 */
import { parseArgs } from 'node:util';
import { median } from './figures/median';
import { ARMS, type Arm, type ArmName, openArm } from './page-cost/arms';
import { servePages } from './page-cost/pages';
import { Speedometer } from './page-cost/speedometer';

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
const WIDTH = 24;

/** Work that is done once a round: how long each part of it takes. Milliseconds by name. */
interface Work {
  /** Parts, in the order in which they are printed. */
  parts: readonly string[];
  run(arm: Arm): Promise<ReadonlyMap<string, number>>;
}

export async function run(options: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: options,
    allowPositionals: true,
    options: {
      rounds: { type: 'string', default: '9' },
      arms: { type: 'string', default: ARMS.join() },
      speedometer: { type: 'string' },
    },
  });
  const { names, site } = await servePages();
  const chosen = names.filter((name) => positionals.length === 0 || positionals.includes(name));
  const speedometer =
    values.speedometer === undefined ? undefined : await Speedometer.open(values.speedometer);
  const works = [...chosen.map((name) => churn(name, site.url)), ...(speedometer ? [speedometer] : [])];
  const compared = ARMS.filter((arm) => arm === BASELINE || values.arms.split(',').includes(arm));
  const arms = await Promise.all(compared.map(openArm));
  try {
    print(works, compared, await takeTimes(works, arms, Number(values.rounds)));
  } finally {
    for (const arm of arms) await arm.close();
    speedometer?.close();
    await site.close();
  }
}

function churn(name: string, site: string): Work {
  const run = async (arm: Arm): Promise<ReadonlyMap<string, number>> => {
    const page = await arm.page();
    await page.goto(`${site}/${name}`);
    await page.waitForTimeout(SETTLE);
    const time = await page.evaluate<number>('churn()');
    await page.waitForTimeout(LATE);
    return new Map([[name, time]]);
  };
  return { parts: [name], run };
}

/** By part and arm; processor time is that of all the parts of a work. */
async function takeTimes(
  works: readonly Work[],
  arms: readonly Arm[],
  rounds: number,
): Promise<Map<string, Taken[]>> {
  const taken = new Map<string, Taken[]>();
  for (let round = 0; round < rounds; round++) {
    for (const work of works) {
      for (const arm of inTurn(arms, round)) {
        const before = await arm.cpu();
        const times = await work.run(arm);
        const cpu = (await arm.cpu()) - before;
        // Not earlier: the time of a process that is gone is not counted.
        await arm.closePages();
        for (const [part, time] of times) {
          const key = `${part} ${arm.name}`;
          taken.set(key, [...(taken.get(key) ?? []), { time, cpu }]);
        }
      }
    }
  }
  return taken;
}

/** Nobody is always the first. */
function inTurn(arms: readonly Arm[], round: number): Arm[] {
  const first = round % arms.length;
  return [...arms.slice(first), ...arms.slice(0, first)];
}

/** Scores are what the baseline took divided by what this took: 1 is no cost, 0.5 is half the speed. */
function print(
  works: readonly Work[],
  arms: readonly ArmName[],
  taken: ReadonlyMap<string, readonly Taken[]>,
): void {
  const of = (part: string, arm: string, what: keyof Taken): number =>
    median((taken.get(`${part} ${arm}`) ?? []).map((one) => one[what]));
  const ratio = (part: string, arm: string, what: keyof Taken): number =>
    of(part, arm, what) / of(part, BASELINE, what);
  console.log(
    `${'score (CPU)'.padEnd(WIDTH)}${arms.map((arm) => arm.padStart(16)).join('')}   ${BASELINE}, ms`,
  );
  const parts = works.flatMap((work) => work.parts);
  for (const part of parts) {
    const cells = arms.map((arm) => cell(1 / ratio(part, arm, 'time'), ratio(part, arm, 'cpu')));
    console.log(`${part.padEnd(WIDTH)}${cells.join('')}   ${of(part, BASELINE, 'time').toFixed(0)}`);
  }
  const means = arms.map((arm) =>
    cell(
      geometricMean(parts.map((part) => 1 / ratio(part, arm, 'time'))),
      geometricMean(parts.map((part) => ratio(part, arm, 'cpu'))),
    ),
  );
  console.log(`${'geometric mean'.padEnd(WIDTH)}${means.join('')}`);
}

const cell = (score: number, cpu: number): string => `${score.toFixed(3)} (${cpu.toFixed(2)})`.padStart(16);

function geometricMean(values: readonly number[]): number {
  return Math.exp(values.reduce((sum, value) => sum + Math.log(value), 0) / values.length);
}
