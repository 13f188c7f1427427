import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Counter</title><p id=count>0</p><button id=add>Add</button>
<script>
  const count = (n) => { document.querySelector('#count').textContent = n };
  const add = document.querySelector('#add');
  add.onclick = () => count('clicked');
</script>`;

/** The text that the recording has when it tells of each press. */
function textsAtPresses(lines: Lines): string[] {
  let text = '';
  return lines.all.flatMap((line) => {
    if (line.type === 'press') return [text];
    const told = line.type === 'dom' ? JSON.stringify(line.event) : '';
    text = ['waited', 'clicked', 'again'].find((one) => told.includes(`"${one}"`)) ?? text;
    return [];
  });
}

let site: Site;

/** The page changes by itself, is clicked, changes again, and is clicked twice more. */
function visit(captureDom: string): Promise<Lines> {
  return recordVisit(
    site.url,
    async (page) => {
      await page.evaluate(`count('waited')`);
      await page.click('#add');
      await page.evaluate(`count('again')`);
      await page.click('#add');
      await page.click('#add');
    },
    { captureDom },
  );
}

describe('page content by policy', () => {
  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
  });
  afterAll(() => site?.close());

  it.each(['full', 'actions'])('%s: every action has the page that it was done on', async (captureDom) => {
    expect(textsAtPresses(await visit(captureDom))).toEqual(['waited', 'again', 'clicked']);
  });

  it('actions: nothing of the page before the first', async () => {
    const lines = await visit('actions');
    expect(lines.of('dom')[0]?.t).toBe(lines.of('press')[0]?.t);
  });

  it('none: nothing of the page', async () => {
    const lines = await visit('none');
    expect(lines.of('dom')).toEqual([]);
    expect(lines.of('press')).toHaveLength(3);
  });
});
