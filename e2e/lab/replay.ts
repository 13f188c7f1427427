import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { chromium, type Page } from 'playwright-core';
import { findBrowser } from '../../src/browser';
import { joinFrames } from '../../src/research/replay/join-frames';
import type { TraceLine } from '../../src/trace/event';

const PLUGIN = fileURLToPath(new URL('../../src/research/replay/plugin.ts', import.meta.url));
export const RRWEB = fileURLToPath(new URL('../../node_modules/rrweb/umd/rrweb.js', import.meta.url));

/** A recording in the stock rrweb replayer, its frames joined: a page with a `replayer`. Close its browser. */
export async function openReplay(lines: readonly TraceLine[], { isStock = true } = {}): Promise<Page> {
  const first = lines.find((line) => line.type === 'page');
  const { events } = joinFrames(lines, first?.tab ?? 0);
  const { path } = await findBrowser({ install: true });
  const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
  const page = await browser.newPage();
  await page.addScriptTag({ path: RRWEB });
  if (!isStock) await page.addScriptTag({ content: await pluginCode() });
  await page.evaluate<void, unknown[]>((recorded) => {
    const plugins = 'candorReplay' in window ? [candorReplay.replayPlugin()] : [];
    const replayer = new rrweb.Replayer(recorded, { root: document.body, plugins });
    Object.assign(window, { replayer });
  }, events);
  return page;
}

async function pluginCode(): Promise<string> {
  const bundle = { bundle: true, write: false, format: 'iife', globalName: 'candorReplay' } as const;
  const { outputFiles } = await build({ entryPoints: [PLUGIN], ...bundle });
  return outputFiles[0]?.text ?? '';
}

/**
 * Winds to the recording's end. A replayer says a moment later that it is there, and would stop what is played by then.
 * What is at the end already says nothing.
 */
export async function windToEnd(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finished = new Promise<void>((resolve) => replayer.on('finish', resolve));
    replayer.pause(1_000_000_000);
    await finished;
  });
}

/** Plays a recording from its beginning to its end, faster than it was. */
export async function play(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const finished = new Promise<void>((resolve) => replayer.on('finish', resolve));
    replayer.setConfig({ speed: 50 });
    replayer.play(0);
    await finished;
  });
}

/** A recording at its end, in the stock replayer. */
export async function replay(lines: readonly TraceLine[]): Promise<Page> {
  const page = await openReplay(lines);
  await windToEnd(page);
  return page;
}

/** Evaluates in the replayed document; `document` and `window` are its own. */
export function inReplay(page: Page, expression: string): Promise<unknown> {
  return page.evaluate(
    `((window, document) => (${expression}))(replayer.iframe.contentWindow, replayer.iframe.contentDocument)`,
  );
}

/** What a document shows, in document order: tags with their own text; shadow trees included. A function's source. */
export const OUTLINE = `((document) => {
  const lines = [];
  const visit = (node) => {
    if (node.nodeType === 3 && node.data.trim()) lines.push(node.data.trim());
    if (['SCRIPT', 'NOSCRIPT', 'STYLE', 'TEMPLATE'].includes(node.nodeName.toUpperCase())) return;
    if (node.nodeType === 1) {
      lines.push('<' + node.nodeName.toLowerCase() + (node.id ? '#' + node.id : '') + '>');
      if (node.shadowRoot) node.shadowRoot.childNodes.forEach(visit);
    }
    node.childNodes.forEach(visit);
  };
  visit(document.body);
  return lines;
})`;
