import type { Page } from 'playwright-core';
import { Lab } from './lab';
import { Lines } from './lines';

/**
 * Records what is done on a page, in a browser of its own, and reads it back.
 * @param settings policy keys, as for the lab
 * @param pages documents to wait for before anything is done, those in frames counted
 */
export async function recordVisit(
  url: string,
  act: (page: Page) => Promise<void>,
  settings: Record<string, unknown> = {},
  pages = 1,
): Promise<Lines> {
  const lab = await Lab.open(settings);
  try {
    const page = await lab.context.newPage();
    await page.goto(url);
    await lab.recorded(pages);
    await act(page);
    return new Lines(await lab.finish());
  } finally {
    await lab.close();
  }
}
