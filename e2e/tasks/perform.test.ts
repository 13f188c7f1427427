import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Hands, type Task, tasks } from '.';
import { serveTasks, type TaskSite } from './site';
import { becomesDone, contextFor, isDone, type Look, launchPlainBrowser, openTask } from './stage';

/** To look closer at some: `TASKS=name,name`. */
const only = process.env['TASKS']?.split(',');
const chosen = tasks.filter(({ name }) => only?.includes(name) ?? true);
const [alone, together] = [
  chosen.filter(({ exclusive }) => exclusive),
  chosen.filter(({ exclusive }) => !exclusive),
];
const looks: readonly Look[] = ['plain', 'perturbed'];

let browser: Browser;
let site: TaskSite;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchPlainBrowser(), serveTasks(tasks)]);
});

afterAll(async () => {
  await browser.close();
  await site.close();
});

async function show(task: Task, look: Look): Promise<void> {
  const context = await contextFor(browser, look, task);
  const [page, errors] = [await context.newPage(), [] as string[]];
  context.on('weberror', (error) => errors.push(error.error().message));
  await openTask(page, site, task, look);
  expect(await isDone(page, task), 'done before anything was done').toBe(false);
  await task.perform(new Hands(page));
  const isFulfilled = await becomesDone(page, task);
  expect(await page.evaluate('window.wrong'), 'something wrong was done').toBeUndefined();
  expect(errors).toEqual([]);
  expect(isFulfilled, task.done).toBe(true);
  await context.close();
}

describe.each(looks)('on the %s page, a person can do', (look) => {
  it.concurrent.each(together.map((task) => [task.name, task] as const))('%s', (_, task) => show(task, look));
  it.each(alone.map((task) => [task.name, task] as const))('%s', (_, task) => show(task, look));
});
