import { beforeEach, describe, expect, it } from 'vitest';
import type { HelloReply } from '../messages/page';
import { redactLine } from '../privacy/redact-line';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';
import { delivered } from './testing/verify';

const MAIL = 'https://mail.example/';
const APP = 'https://app.example/';

let rig: Rig;

function start(policy: Record<string, unknown>): void {
  rig = new Rig({ ...POLICY, sites: ['<all_urls>'], captureKeys: 'text', ...policy });
  rig.redactLine = redactLine;
  rig.start();
}

/** Greets from a document in a tab whose page is at another address. */
async function greet(page: FakePage, url: string, top: string, framePath: number[] = []) {
  const hello = page.hello({ url, coverUrl: /^about:/.test(url) ? top : url, framePath, title: 'Dear Jane' });
  const sender = { id: 'candor', url, tab: { id: 1, windowId: 1, incognito: false, url: top } };
  return (await rig.browser.listeners.message(hello, sender)) as HelloReply;
}

async function titles(): Promise<(string | undefined)[]> {
  await rig.start().control.flush({ end: 'browser' });
  const [session] = await delivered(rig.collector);
  return (session?.lines ?? []).flatMap((line) => ('title' in line ? [line.title] : []));
}

describe('with a masked site', () => {
  beforeEach(() => start({ maskedSites: ['https://mail.example/inbox/*'] }));

  it.each([
    ['its own page', MAIL, MAIL, []],
    ['a frame of another site in it', APP, MAIL, [0]],
    ['a blank frame in it', 'about:blank', MAIL, [0]],
    ['a frame of it in another site', MAIL, APP, [0]],
  ])('%s is masked, and no key is told', async (_case, url, top, framePath) => {
    const reply = await greet(new FakePage(rig, url), url, top, framePath);
    expect(reply).toMatchObject({ record: true, rules: { captureKeys: 'classes' } });
    expect(await titles()).toEqual(['xxxx xxxx', 'xxxx xxxx']);
  });

  it('another site is not', async () => {
    const reply = await greet(new FakePage(rig, APP), APP, APP);
    expect(reply).toMatchObject({ record: true, rules: { captureKeys: 'text' } });
    expect(await titles()).toEqual(['Dear Jane', 'Dear Jane']);
  });

  it('what another site has in a frame of it is, anywhere', async () => {
    await greet(new FakePage(rig, APP), APP, APP);
    await greet(new FakePage(rig, MAIL), MAIL, APP, [0]);
    await greet(new FakePage(rig, APP), APP, APP, [0, 2]);
    await greet(new FakePage(rig, APP), APP, APP, [1]);
    const [own, masked] = [
      ['Dear Jane', 'Dear Jane'],
      ['xxxx xxxx', 'xxxx xxxx'],
    ];
    expect(await titles()).toEqual([own, masked, masked, own].flat());
  });

  it('a page stays masked for the next worker, whatever it reports', async () => {
    const page = new FakePage(rig, MAIL);
    await page.open();
    rig.start();
    await rig.deliver(page.chunk(0, [{ type: 'title', t: 4990, title: 'Dear Jane' }]));
    expect((await titles()).at(-1)).toBe('xxxx xxxx');
  });
});

it('with all text masked every page is', async () => {
  start({ capturePageText: 'mask' });
  await greet(new FakePage(rig, APP), APP, APP);
  expect(await titles()).toEqual(['xxxx xxxx', 'xxxx xxxx']);
});
