import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { TraceLine } from '../src/trace/event';
import type { Lines } from './lab/lines';
import { type Site, serve } from './lab/site';
import { recordVisit } from './lab/visit';

const PAGE = `<!doctype html><title>Sign in</title>
<form onsubmit="return false"><label>Password <input id=secret type=password></label><button id=go>Go</button></form>`;
const SECRETS = ['qz7!', 'Quillon-thistle-wombat-7731-abcd'];

/** What was typed, shorter or longer: told by neither the number of lines nor what they say, time apart. */
function shapeOf(lines: Lines): unknown[] {
  const told = new Set<TraceLine['type']>([
    'key',
    'input',
    'change',
    'compose',
    'selection',
    'clipboard',
    'scroll',
    'submit',
  ]);
  return lines.all.filter(({ type }) => told.has(type)).map(({ t: _t, ...line }) => line);
}

describe.each(['classes', 'text'])('a password, with captureKeys "%s"', (captureKeys) => {
  let site: Site;
  const visits: Lines[] = [];

  beforeAll(async () => {
    site = await serve((path) => (path === '/' ? PAGE : undefined));
    for (const secret of SECRETS) {
      const visit = recordVisit(
        site.url,
        async (page) => {
          await page.click('#secret');
          await page.keyboard.type(secret, { delay: 20 });
          await page.keyboard.press('Enter');
        },
        { captureKeys },
      );
      visits.push(await visit);
    }
  });
  afterAll(async () => {
    await site?.close();
  });

  it('has no line for a key that typed it, so none has a time', () => {
    for (const lines of visits) {
      const typed = lines.of('key').filter((key) => key.class === 'char' || key.class === 'space');
      expect(typed).toEqual([]);
    }
  });

  it('gives the same lines whether it is short or long', () => {
    const [short, long] = visits.map(shapeOf);
    expect(short?.length).toBeGreaterThan(0);
    expect(long).toEqual(short);
  });
});
