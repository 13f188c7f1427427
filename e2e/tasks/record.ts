import type { Page } from 'playwright-core';
import type { TraceLine } from '../../src/trace/event';
import { type Lab, linesOf } from '../lab/lab';
import { Hands } from './hands';
import { type TaskSite, VIEWPORTS } from './site';
import { becomesDone, openTask } from './stage';
import type { Task } from './task';

/** A person looks at a page before they do something, meanwhile the recorder has its answer, and before they close it. */
const LOOK_MS = 500;

/** What was recorded of one task, and whether the person had done it. */
export interface Recorded {
  task: Task;
  done: boolean;
  lines: TraceLine[];
}

/** Does tasks one after the other in a browser that records, and cuts what was recorded to a trace for each. */
export async function recordTasks(lab: Lab, site: TaskSite, tasks: readonly Task[]): Promise<Recorded[]> {
  const spans: { task: Task; done: boolean; from: number; to: number }[] = [];
  for (const task of tasks) {
    const from = Date.now();
    const done = await perform(lab, site, task);
    spans.push({ task, done, from, to: Date.now() });
  }
  const lines = linesOf(await lab.readBack());
  return spans.map(({ task, done, from, to }) => ({ task, done, lines: cut(lines, from, to) }));
}

async function perform(lab: Lab, site: TaskSite, task: Task): Promise<boolean> {
  const page = await lab.context.newPage();
  page.on('dialog', (dialog) => void (task.dialogs === 'accept' ? dialog.accept() : dialog.dismiss()));
  await page.setViewportSize(VIEWPORTS.plain);
  await openTask(page, site, task, 'plain');
  const hands = new Hands(page);
  await hands.rest(LOOK_MS);
  await task.perform(hands);
  const done = await becomesDone(page, task);
  await hands.rest(LOOK_MS);
  await closeAll(lab, page);
  return done;
}

/** The task's tab and those that it opened. */
async function closeAll(lab: Lab, page: Page): Promise<void> {
  for (const other of lab.context.pages()) {
    if (other === page || (await other.opener()) === page) await other.close();
  }
}

/** The lines of the pages that began in a span of wall-clock time. */
function cut(lines: readonly TraceLine[], from: number, to: number): TraceLine[] {
  const start = lines.find((line) => line.type === 'start')?.at ?? 0;
  const isInSpan = ({ t }: TraceLine): boolean => start + t >= from && start + t <= to;
  const pages = new Set(lines.flatMap((line) => (line.type === 'page' && isInSpan(line) ? [line.page] : [])));
  return lines.filter((line) =>
    'page' in line && line.page !== undefined ? pages.has(line.page) : isInSpan(line),
  );
}
