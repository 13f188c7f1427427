// @ts-check
// node e2e/drive-by-port.mjs PORT: a program of its own that drives a browser over its debugging port, as an agent
// or a test suite would, while that browser records itself.
import { chromium } from 'playwright-core';

const [port] = process.argv.slice(2);
if (port === undefined) throw new Error('Name the debugging port: node e2e/drive-by-port.mjs PORT');

const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
const page = browser.contexts()[0]?.pages()[0];
if (page === undefined) throw new Error(`The browser on port ${port} has no page.`);
await page.getByLabel('Name').click();
await page.getByLabel('Name').pressSequentially('Ada');
await page.getByRole('button', { name: 'Greet' }).click();
await page.getByText('Hello Ada').waitFor();
await page.getByRole('link', { name: 'Next' }).click();
await page.waitForURL('**/next');
await page.getByRole('button', { name: 'Done' }).click();
await page.getByText('Well done').waitFor();
await browser.close();
