/**
 * `npm run bench -- rerun [TASK…]`: how many recorded tasks are done when their recording is carried out again, on the
 * same page and on a perturbed one: Candor's traces beside Playwright's recorder, in one run.
 */
import { Lab } from '../e2e/lab/lab';
import { serveTasks, type Task, type TaskSite, tasks } from '../e2e/tasks';
import { type Recorded, recordTasks } from '../e2e/tasks/record';
import { carryOut } from '../e2e/tasks/rerun';
import { launchPlainBrowser } from '../e2e/tasks/stage';
import { type Baseline, playwrightBaseline } from './rerun/playwright-baseline';

/** Browsers at once. */
const LANES = 3;

type Result = Pick<Baseline, 'plain' | 'perturbed'>;

export async function run(names: readonly string[]): Promise<void> {
  const chosen = tasks.filter(({ name }) => names.length === 0 || names.includes(name));
  const site = await serveTasks(tasks);
  const recorded = await recordedTasks(chosen, site);
  const candor = await inLanes(chosen, (lane) => candorResults(lane, recorded, site));
  const playwright = await inLanes(chosen, (lane) => playwrightBaseline(lane, site));
  await site.close();
  for (const { name } of chosen) {
    console.log(
      `${name.padEnd(24)} candor ${marks(candor.get(name))}  playwright ${marks(playwright.get(name))}`,
    );
  }
  console.log(`\nof ${chosen.length} tasks done      same page   perturbed`);
  console.log(`candor                ${shares(candor)}`);
  console.log(`Playwright's recorder ${shares(playwright)}`);
}

/** Both kinds of recordings are carried out in as many browsers at once; tasks that must be alone come last. */
async function inLanes(
  chosen: readonly Task[],
  work: (lane: readonly Task[]) => Promise<Map<string, Result>>,
): Promise<Map<string, Result>> {
  const together = chosen.filter(({ exclusive }) => !exclusive);
  const lanes = Array.from({ length: LANES }, (_, lane) => together.filter((_, at) => at % LANES === lane));
  const results = await Promise.all(lanes.map(work));
  results.push(await work(chosen.filter(({ exclusive }) => exclusive)));
  return new Map(results.flatMap((one) => [...one]));
}

async function recordedTasks(chosen: readonly Task[], site: TaskSite): Promise<Map<string, Recorded>> {
  const lab = await Lab.open({ captureKeys: 'text' });
  const recorded = await recordTasks(lab, site, chosen);
  await lab.close();
  return new Map(recorded.map((one) => [one.task.name, one]));
}

async function candorResults(
  lane: readonly Task[],
  recorded: ReadonlyMap<string, Recorded>,
  site: TaskSite,
): Promise<Map<string, Result>> {
  const browser = await launchPlainBrowser();
  const results = new Map<string, Result>();
  for (const { name } of lane) {
    const one = recorded.get(name);
    if (!one) continue;
    const plain = (await carryOut(one, 'plain', browser, site)).done;
    const perturbed = (await carryOut(one, 'perturbed', browser, site)).done;
    results.set(name, { plain, perturbed });
  }
  await browser.close();
  return results;
}

function marks(result: Result | undefined): string {
  return [result?.plain, result?.perturbed].map((done) => (done ? 'done' : '-   ')).join(' ');
}

function shares(results: ReadonlyMap<string, Result>): string {
  return (['plain', 'perturbed'] as const)
    .map((look) => {
      const done = [...results.values()].filter((result) => result[look]).length;
      const share = ((100 * done) / Math.max(1, results.size)).toFixed(1);
      return `${done} (${share} %)`.padStart(12);
    })
    .join('');
}
