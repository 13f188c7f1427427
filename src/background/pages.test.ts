import { describe, expect, it } from 'vitest';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';
import { delivered } from './testing/verify';

const COVERED = 'https://app.example/';

function setUp() {
  const rig = new Rig({ ...POLICY, excludedSites: ['https://app.example/private*'] });
  return { rig, worker: rig.start() };
}

describe('a document', () => {
  it('gets the rules that hold there', async () => {
    const { rig } = setUp();
    const reply = await rig.greet(new FakePage(rig).hello());
    expect(reply).toMatchObject({
      record: true,
      page: 1,
      rules: { captureKeys: 'classes', captureDom: 'full', covered: expect.stringContaining('https://') },
    });
  });

  it.each([
    ['is not covered', { coverUrl: 'https://elsewhere.example/' }, COVERED],
    ['is excluded', { coverUrl: 'https://app.example/private/1' }, COVERED],
    ['says another address than the browser', { coverUrl: COVERED }, 'https://elsewhere.example/'],
  ])('is refused when it %s', async (_case, changes, url) => {
    const { rig } = setUp();
    const hello = new FakePage(rig).hello(changes);
    expect(await rig.greet(hello, url)).toMatchObject({ record: false });
  });

  it('without an address of its own is covered by the one around it', async () => {
    const { rig } = setUp();
    const hello = new FakePage(rig).hello({ url: 'about:srcdoc', coverUrl: COVERED, framePath: [0] });
    expect(await rig.greet(hello, 'about:srcdoc', 1, COVERED)).toMatchObject({ record: true });
  });

  it('is refused in a private window', async () => {
    const { rig } = setUp();
    const sender = { id: 'candor', url: COVERED, tab: { id: 1, incognito: true } };
    expect(await rig.browser.listeners.message(new FakePage(rig).hello(), sender)).toMatchObject({
      record: false,
    });
  });

  it('that asks twice is the same page; frames know their parents', async () => {
    const { rig, worker } = setUp();
    const top = new FakePage(rig).hello();
    await Promise.all([rig.greet(top), rig.greet(top)]);
    await rig.greet(new FakePage(rig).hello({ framePath: [2] }));
    await rig.greet(new FakePage(rig).hello({ framePath: [2, 0] }));
    await rig.greet(new FakePage(rig).hello({ framePath: [1] }), COVERED, 2);
    await worker.control.flush({ end: 'browser' });
    const [session] = await delivered(rig.collector);
    const pages = session?.lines.flatMap((line) => (line.type === 'page' ? [line] : []));
    expect(pages?.map(({ page, tab, parent }) => [page, tab, parent])).toEqual([
      [1, 1, undefined],
      [2, 1, 1],
      [3, 1, 2],
      [4, 2, undefined],
    ]);
  });

  it('is described through the privacy rules', async () => {
    const { rig, worker } = setUp();
    rig.redactLine = (line) =>
      'url' in line ? { line: { ...line, url: 'redacted' }, counts: { url: 1 } } : { line, counts: {} };
    await new FakePage(rig).open();
    await worker.control.flush({ end: 'browser' });
    const [session] = await delivered(rig.collector);
    expect(session?.lines.map((line) => ('url' in line ? line.url : line.type))).toEqual([
      'start',
      'redacted',
      'redacted',
      'redaction',
      'end',
    ]);
  });
});
