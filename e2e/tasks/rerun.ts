import type { Browser } from 'playwright-core';
import { rerun } from '../../src/research/rerun/rerun';
import type { Verdict } from '../../src/research/rerun/verdict';
import type { Recorded } from './record';
import { SEED, type TaskSite, VIEWPORTS } from './site';
import { becomesDone, type Look } from './stage';

/** What the page says a moment after the last step. Milliseconds. */
const AFTER = 3_000;

/** Carries a recorded task out again on a fresh page. */
export async function carryOut(
  { task, lines }: Recorded,
  look: Look,
  browser: Browser,
  site: TaskSite,
): Promise<{ done: boolean; verdict: Verdict }> {
  const context = await browser.newContext({ viewport: VIEWPORTS[look], locale: 'en-US' });
  try {
    // As it was granted to the person who did the task.
    if (task.exclusive) await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await context.newPage();
    const verdict = await rerun(
      { lines },
      {
        context,
        page,
        url: site.url(task, look === 'plain' ? 0 : SEED),
        values: task.secrets ? [...task.secrets] : undefined,
        dialogs: task.dialogs ?? 'dismiss',
      },
    );
    return { done: await becomesDone(page, task, AFTER), verdict };
  } finally {
    await context.close();
  }
}
