// node scripts/run.mjs scripts/icons.ts: renders the icons' PNG files, which are checked in, from their SVG files.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { findBrowser } from '../src/browser';
import { root } from './ensure-deps.mjs';

const states = ['recording', 'paused', 'off', 'attention'];
/** Toolbar icons at one, two and three times their 16 pixels. */
const toolbarSizes = [16, 32, 48];
/** Plasmo scales all sizes of the extension's icon down from this one. */
const iconSize = 512;

async function render(browser: Browser, svg: string, png: string, size: number): Promise<void> {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await readFile(svg, 'utf8')}`);
  await page.screenshot({ path: png, omitBackground: true });
  await page.close();
}

const { path } = await findBrowser({ install: true });
const browser = await chromium.launch({ executablePath: path, chromiumSandbox: process.getuid?.() !== 0 });
const assets = join(root, 'assets');
await render(browser, join(assets, 'icon.svg'), join(assets, 'icon.png'), iconSize);
for (const state of states) {
  const file = join(assets, 'icons', state);
  for (const size of toolbarSizes) await render(browser, `${file}.svg`, `${file}-${size}.png`, size);
}
await browser.close();
