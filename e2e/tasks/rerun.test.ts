import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from '../lab/lab';
import { tasks } from '.';
import { type Recorded, recordTasks } from './record';
import { carryOut } from './rerun';
import { serveTasks, type TaskSite } from './site';
import { type Look, launchPlainBrowser } from './stage';

/** To look closer at some: `TASKS=name,name`. */
const only = process.env['TASKS']?.split(',');
const chosen = tasks.filter(({ name }) => only?.includes(name) ?? true);
const looks: readonly Look[] = ['plain', 'perturbed'];

let site: TaskSite;
let browser: Browser;
let recorded: Map<string, Recorded>;

beforeAll(async () => {
  site = await serveTasks(tasks);
  const lab = await Lab.open({ captureKeys: 'text' });
  recorded = new Map((await recordTasks(lab, site, chosen)).map((one) => [one.task.name, one]));
  await lab.close();
  browser = await launchPlainBrowser();
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
});

describe('while it is recorded, a person does', () => {
  it.each(chosen.map(({ name }) => name))('%s', (name) => {
    expect(recorded.get(name)?.done).toBe(true);
  });
});

async function again(name: string, look: Look): Promise<void> {
  const one = recorded.get(name);
  if (!one) throw new Error(`${name} was not recorded.`);
  const { done, verdict } = await carryOut(one, look, browser, site);
  const failed = verdict.steps.filter(({ outcome }) => outcome === 'failed');
  expect({ done, failed }).toEqual({ done: true, failed: [] });
}

describe.each(looks)('from its trace, on the %s page, is done again', (look) => {
  it.concurrent.each(names(false))('%s', (name) => again(name, look));
  it.each(names(true))('%s', (name) => again(name, look));
});

/** Tasks that need the browser for themselves, or that do not. */
function names(alone: boolean): string[] {
  return chosen.filter(({ exclusive = false }) => exclusive === alone).map(({ name }) => name);
}
