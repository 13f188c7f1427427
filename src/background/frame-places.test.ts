import { describe, expect, it } from 'vitest';
import { FakePage, marked } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

const NOTHING = { redact: '', block: '' };

function setUp(answer: unknown, policy: Record<string, unknown> = {}) {
  const rig = new Rig({ ...POLICY, ...policy });
  rig.browser.onMessageTo = () => Promise.resolve(answer);
  rig.start();
  return rig;
}

const frame = (rig: Rig, changes = {}) => new FakePage(rig).hello({ framePath: [0], ...changes });

describe('a frame', () => {
  it('is recorded as it is where the document around it says that it stands open', async () => {
    const rig = setUp('open');
    expect(await rig.greet(frame(rig))).toMatchObject({ record: true });
    expect(rig.browser.told).toContainEqual({ tab: 1, message: { kind: 'frame', path: [0] } });
  });

  it.each([
    ['private', { redact: ':root', block: '' }],
    ['blocked', { redact: '', block: ':root' }],
  ])('that is %s must first hold all of itself to be so', async (place, selectors) => {
    const rig = setUp(place);
    expect(await rig.greet(frame(rig))).toMatchObject({ record: false, selectors });
    expect(await rig.greet(frame(rig, { selectors }))).toMatchObject({ record: true });
  });

  it.each([['unknown'], [undefined], ['anything else']])(
    'is not recorded while the covered page around it answers %j',
    async (answer) => {
      const rig = setUp(answer);
      await expect(rig.greet(frame(rig))).rejects.toThrow('has not said yet');
    },
  );

  it('counts as standing where a document around it stands that is not recorded', async () => {
    const rig = setUp(undefined);
    const asked: unknown[] = [];
    rig.browser.onMessageTo = (_tab, message) => {
      asked.push(message);
      return Promise.resolve(asked.length === 1 ? undefined : 'blocked');
    };
    const reply = await rig.greet(frame(rig, { framePath: [0, 1] }));
    expect(reply).toMatchObject({ record: false, selectors: { redact: '', block: ':root' } });
    expect(asked).toMatchObject([{ path: [0, 1] }, { path: [0] }]);
  });

  it('in a page that is not covered is not recorded, whatever it says itself', async () => {
    const rig = setUp(undefined);
    const tab = { id: 1, incognito: false, url: 'https://elsewhere.example/' };
    const sender = { id: 'candor', url: 'https://app.example/', tab };
    expect(await rig.browser.listeners.message(frame(rig), sender)).toMatchObject({ record: false });
  });
});

describe('a document', () => {
  const policy = { redactSelectors: ['.a', '#b'], blockSelectors: ['nav'] };
  const selectors = { redact: '.a, #b', block: 'nav' };

  it('is told the selectors of the policy before it may say anything', async () => {
    const rig = setUp('open', policy);
    const page = new FakePage(rig);
    expect(await rig.greet(page.hello())).toMatchObject({ record: false, selectors });
    expect(await rig.greet(page.hello({ selectors }))).toMatchObject({ record: true, page: 1 });
  });

  it('does not go on with those of another policy', async () => {
    const rig = setUp('open');
    expect(await rig.greet(new FakePage(rig).hello({ selectors }))).toMatchObject({ selectors: NOTHING });
  });

  it('is private as a whole when the selectors cannot be read', async () => {
    const rig = setUp('open', { redactSelectors: ['.a >'] });
    expect(await rig.greet(new FakePage(rig).hello())).toMatchObject({
      selectors: { redact: ':root', block: '' },
    });
  });
});

describe('a frame that is recorded', () => {
  it('ends when the page around it becomes one that is not covered', async () => {
    const rig = setUp('open');
    const page = new FakePage(rig);
    const reply = await rig.greet(page.hello({ framePath: [0] }));
    if (!reply.record) throw new Error('It is not recorded.');
    const chunk = { ...page.chunk(0, [marked(1)]), session: reply.session, page: reply.page };
    expect(await rig.deliver(chunk, 'https://elsewhere.example/')).toEqual({ stored: false, stop: true });
    expect(await rig.deliver(chunk)).toEqual({ stored: true, stop: false });
  });
});
