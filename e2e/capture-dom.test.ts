import type { Page } from 'playwright-core';
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

/** A list that is made anew ten times a second, for two seconds; then it says that it is done. */
const BUSY = `<!doctype html><title>Busy</title><ul id=list></ul>
<script>
  const make = (turn) => {
    list.innerHTML = Array.from({ length: 3000 }, (_, row) => '<li>Row ' + row + ' of ' + turn + '</li>').join('');
  };
  make(0);
  const churn = async () => {
    for (let turn = 1; turn < 20; turn++) {
      make(turn);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    list.innerHTML = '<li>done</li>';
  };
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
    site = await serve((path) => (path === '/' ? PAGE : path === '/busy' ? BUSY : undefined));
  });
  afterAll(() => site?.close());

  it.each(['full', 'actions'])('%s: every action has the page that it was done on', async (captureDom) => {
    expect(textsAtPresses(await visit(captureDom))).toEqual(['waited', 'again', 'clicked']);
  });

  it('full: a page that changes all the time is read at once before a press', async () => {
    const act = async (page: Page): Promise<void> => {
      await page.evaluate('churn()');
      await page.click('li');
    };
    const lines = await recordVisit(`${site.url}/busy`, act, { captureDom: 'full' });
    const before = lines.all.slice(
      0,
      lines.all.findIndex(({ type }) => type === 'press'),
    );
    expect(JSON.stringify(before)).toContain('"done"');
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
