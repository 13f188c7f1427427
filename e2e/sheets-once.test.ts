import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBatch } from '../src/research/open-batch';
import { type SheetTexts, sheetsReferredTo } from '../src/trace/sheets';
import { Lab } from './lab/lab';
import { Lines } from './lab/lines';
import { inReplay, replay } from './lab/replay';
import { type Site, serve } from './lab/site';
import { until } from './leaks/until';

const RULES = Array.from({ length: 200 }, (_, n) => `.shared-${n} { color: rgb(1, 2, 3); }`);
const pageOf = (name: string): string =>
  `<!doctype html><title>${name}</title><style>${RULES.join('\n')}</style><p class="shared-7">${name}`;

let site: Site;
let lab: Lab;
let lines: Lines;
/** What the collector holds, decrypted: how often lines refer to a sheet, and its texts. */
const batches: { references: string[]; sheets: SheetTexts; json: string }[] = [];

const told = async () => new Lines(await lab.readBack()).of('dom');

describe('a style sheet that two pages of a session share', () => {
  beforeAll(async () => {
    site = await serve((path) => (/^\/(one|two)$/.test(path) ? pageOf(path) : undefined));
    lab = await Lab.open({ captureDom: 'full' });
    const page = await lab.context.newPage();
    for (const path of ['/one', '/two']) {
      await page.goto(`${site.url}${path}`);
      await until(`${path} is told`, async () => JSON.stringify(await told()).includes(`"${path}"`));
    }
    const sessions = await lab.finish();
    lines = new Lines(sessions);
    for (const { sealed } of sessions.flatMap(({ stored }) => stored)) {
      const { lines: told, sheets } = await openBatch(sealed, lab.identities);
      const references = told.flatMap((line) => (line.type === 'dom' ? sheetsReferredTo(line) : []));
      batches.push({ references, sheets, json: JSON.stringify(told) });
    }
  });

  afterAll(async () => {
    await lab?.close();
    await site?.close();
  });

  it('is in the decrypted batches once', () => {
    const [hash, ...others] = new Set(batches.flatMap(({ references }) => references));
    expect(others).toEqual([]);
    expect(batches.flatMap(({ references }) => references)).toHaveLength(2);
    const texts = batches.flatMap(({ sheets }) => [...sheets]);
    expect(texts).toEqual([[hash, RULES.join('\n')]]);
    expect(batches.map(({ json }) => json).join()).not.toContain('.shared-7 ');
  });

  it('is in the trace of both, which is in order', () => {
    const snapshots = lines.of('dom').map((line) => JSON.stringify(line));
    expect(snapshots.filter((json) => json.includes('.shared-7 '))).toHaveLength(2);
    expect(snapshots.filter((json) => json.includes('"sheet":'))).toEqual([]);
    expect(lines.problems).toEqual([]);
  });

  it('draws a replay of the second', async () => {
    const second = await replay(lines.all.filter((line) => !('page' in line) || line.page === 2));
    const color = `window.getComputedStyle(document.querySelector('p')).color`;
    expect(await inReplay(second, color)).toBe('rgb(1, 2, 3)');
    await second.context().browser()?.close();
  });
});
