import { describe, expect, it } from 'vitest';
import { MESSAGE_LIMIT } from '../../messages/limits';
import { sheetReply } from '../../messages/sheet';
import { FakePage } from '../testing/fake-page';
import { Rig } from '../testing/rig';

const CDN = 'https://cdn.example/a.css';

/** A page that is recorded, and a site that sends this as a style sheet. */
async function setUp(css: string) {
  const rig = new Rig();
  const fetched: string[] = [];
  rig.web = async (url) => {
    fetched.push(url);
    return new Response(css, { headers: { 'content-type': 'text/css' } });
  };
  rig.start();
  const page = new FakePage(rig);
  await page.open();
  return { rig, page, fetched };
}

async function readWhole(page: FakePage): Promise<{ text: string; sizes: number[] }> {
  const sizes: number[] = [];
  for (let text = ''; ; ) {
    const reply = sheetReply.parse(await page.askForSheet(CDN, text.length));
    if (reply.state !== 'available') throw new Error('The sheet is unavailable.');
    sizes.push(JSON.stringify(reply).length);
    text += reply.text;
    if (text.length === reply.length) return { text, sizes };
  }
}

describe('Sheets', () => {
  it.each([
    ['rules', 'a { color: red }\n'.repeat(10_000)],
    ['characters that are six in JSON', '\u0001'.repeat(100_000)],
    ['nothing', ''],
  ])('answers in pieces that fit a message: %s', async (_case, css) => {
    const { page, fetched } = await setUp(css);
    const { text, sizes } = await readWhole(page);
    expect(text === css).toBe(true);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(MESSAGE_LIMIT);
    expect(fetched).toEqual([CDN]);
  });

  it('says what cannot be had', async () => {
    const { rig, page } = await setUp('');
    rig.web = () => Promise.reject(new TypeError('network'));
    expect(await page.askForSheet(CDN)).toEqual({ state: 'unavailable' });
  });

  it('gives and fetches nothing for a document that is not recorded', async () => {
    const { rig, page, fetched } = await setUp('a {}');
    const [stranger, { session, page: number } = { session: '', page: 0 }] = [new FakePage(rig), page.place];
    const question = { kind: 'sheet', session, page: number, url: CDN, from: 0 } as const;
    expect(await rig.askForSheet({ ...question, document: stranger.document })).toBeUndefined();
    expect(await rig.askForSheet({ ...question, page: number + 1, document: page.document })).toBeUndefined();
    expect(fetched).toEqual([]);
  });

  it('gives nothing during a pause, not even what it was asked for before', async () => {
    const { rig, page, fetched } = await setUp('a {}');
    let answer = (_response: Response): void => {};
    rig.web = (url) => {
      fetched.push(url);
      return new Promise((resolve) => {
        answer = resolve;
      });
    };
    const before = page.askForSheet(CDN);
    await expect.poll(() => fetched).toEqual([CDN]);
    await rig.ask('pause');
    answer(new Response('a {}', { headers: { 'content-type': 'text/css' } }));
    expect(await before).toBeUndefined();
    expect(await page.askForSheet('https://cdn.example/b.css')).toBeUndefined();
    expect(fetched).toEqual([CDN]);
  });
});
