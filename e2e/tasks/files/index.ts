import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

/** A file to upload, as a re-execution is told of it. Absolute path. */
export const INVOICE = fileURLToPath(new URL('invoice-7.pdf', import.meta.url));

/**
 * Chooses a file in an input of the page's main frame as the browser's own dialog does. Playwright itself sends events
 * of its own to pages of a browser that it has not launched.
 */
export async function chooseFile(page: Page, selector: string, path: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { root } = await session.send('DOM.getDocument');
  const { nodeId } = await session.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  await session.send('DOM.setFileInputFiles', { nodeId, files: [path] });
  await session.detach();
}
