// npx tsx bench/rerun/playwright-baseline.ts [TASK…]: how far Playwright's own recorder gets on the tasks of e2e/tasks.
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { Hands, SEED, serveTasks, type Task, type TaskSite, tasks } from '../../e2e/tasks';
import { becomesDone, contextFor, type Look, launchPlainBrowser, openTask } from '../../e2e/tasks/stage';
import { carryOut } from './carry-out';
import { recordSteps } from './record';
import type { Step } from './recorded-action';

export interface Baseline {
  plain: boolean;
  perturbed: boolean;
  /** Why not, for each page on which it was not done. */
  reasons: readonly string[];
}

/**
 * Records each task once with Playwright's recorder while a person's input does it, and carries the recorded actions
 * out on a fresh plain page and on a perturbed one.
 */
export async function playwrightBaseline(
  chosen: readonly Task[],
  site: TaskSite,
  onResult: (name: string, result: Baseline) => void = () => undefined,
): Promise<Map<string, Baseline>> {
  let browser = await launchPlainBrowser();
  const results = new Map<string, Baseline>();
  for (const task of chosen) {
    let result = await baselineOf(browser, site, task);
    if (!browser.isConnected()) {
      // A browser that died says nothing of the recorder: the task is tried again in a new one, and this is no result.
      console.warn(`The browser died during ${task.name}: it is tried once more in a new one.`);
      browser = await launchPlainBrowser();
      result = await baselineOf(browser, site, task);
      if (!browser.isConnected()) throw new Error(`The browser died twice during ${task.name}.`);
    }
    results.set(task.name, result);
    onResult(task.name, result);
  }
  await browser.close();
  return results;
}

async function baselineOf(browser: Browser, site: TaskSite, task: Task): Promise<Baseline> {
  try {
    const steps = await record(browser, site, task);
    const plain = await rerun(browser, site, task, steps, 'plain');
    const perturbed = await rerun(browser, site, task, steps, 'perturbed');
    const reasons = [plain, perturbed].filter((reason) => reason !== undefined);
    return { plain: plain === undefined, perturbed: perturbed === undefined, reasons };
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('\n');
    return { plain: false, perturbed: false, reasons: [`could not be tried: ${reason}`] };
  }
}

async function record(browser: Browser, site: TaskSite, task: Task): Promise<Step[]> {
  const context = await contextFor(browser, 'plain', task);
  const steps = await recordSteps(context, async () => {
    const page = await context.newPage();
    await openTask(page, site, task, 'plain');
    await task.perform(new Hands(page));
    if (!(await becomesDone(page, task))) throw new Error(`${task.name} was not done while it was recorded.`);
  });
  await context.close();
  return steps;
}

/** Undefined when the task is done, else why it is not. */
async function rerun(
  browser: Browser,
  site: TaskSite,
  task: Task,
  steps: readonly Step[],
  look: Look,
): Promise<string | undefined> {
  const context = await contextFor(browser, look, task);
  // As it was granted to the person who did the task.
  if (task.exclusive) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  const place = (url: string): string =>
    look === 'plain' ? url : url.replace(site.url(task), site.url(task, SEED));
  const failure = await carryOut(context, steps, place).then(
    () => undefined,
    (error: Error) => error.message.split('\n')[0],
  );
  const isDone = await becomesDone(page, task, 1_000);
  await context.close();
  return isDone ? undefined : `${look}: ${failure ?? 'every step was carried out, but the task is not done'}`;
}

async function main(): Promise<void> {
  const names = process.argv.slice(2);
  const chosen = tasks.filter(({ name }) => names.length === 0 || names.includes(name));
  const site = await serveTasks(tasks);
  const results = await playwrightBaseline(chosen, site, (name, { plain, perturbed, reasons }) =>
    console.log(`${name.padEnd(24)} ${mark(plain)} ${mark(perturbed)}  ${reasons[0] ?? ''}`),
  );
  await site.close();
  const share = (look: Look): string => {
    const done = [...results.values()].filter((result) => result[look]).length;
    return `${done} of ${results.size} (${((100 * done) / results.size).toFixed(1)} %)`;
  };
  console.log(`Playwright's recorder: plain ${share('plain')}, perturbed ${share('perturbed')}`);
}

const mark = (isDone: boolean): string => (isDone ? 'done' : '-   ');

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main();
