import { describe, expect, it } from 'vitest';
import { Messages } from './messages';

const TAB = { id: 1, incognito: false };
const OWN = 'chrome-extension://candor/';
const chunk = {
  kind: 'chunk',
  session: '019e0000-0000-7000-8000-000000000000',
  page: 1,
  document: crypto.randomUUID(),
  seq: 0,
  clock: { wall: 1, mono: 1 },
  lines: [],
  counts: {},
};

const sheet = {
  kind: 'sheet',
  session: chunk.session,
  page: 1,
  document: chunk.document,
  url: 'https://cdn.example/a.css',
  from: 0,
};

function setUp() {
  const heard: string[] = [];
  const messages = new Messages({
    id: 'candor',
    ownPages: OWN,
    ready: Promise.resolve(),
    greet: async () => ({ record: false, reason: '' }),
    take: async ({ kind }) => {
      heard.push(kind);
      return { stored: true, stop: false };
    },
    sheet: async ({ kind }) => {
      heard.push(kind);
      return { state: 'unavailable' };
    },
    popup: ({ kind }) => {
      heard.push(kind);
      return new Promise(() => undefined);
    },
  });
  return { messages, heard };
}

describe('Messages', () => {
  it('answers chunks from tabs', async () => {
    const { messages, heard } = setUp();
    expect(await messages.receive(chunk, { id: 'candor', tab: TAB })).toEqual({ stored: true, stop: false });
    expect(heard).toEqual(['chunk']);
  });

  it('answers questions for style sheets from tabs', async () => {
    const { messages, heard } = setUp();
    const reply = await messages.receive(sheet, { id: 'candor', tab: TAB });
    expect(reply).toEqual({ state: 'unavailable' });
    expect(heard).toEqual(['sheet']);
  });

  it.each([
    ['another extension', chunk, { id: 'other', tab: TAB }],
    ['no tab', chunk, { id: 'candor' }],
    [
      'a page that asks like the popup',
      { kind: 'pause' },
      { id: 'candor', tab: TAB, url: 'https://a.example/' },
    ],
    ['a look-alike address', { kind: 'pause' }, { id: 'candor', url: `https://a.example/${OWN}` }],
    [
      'our own page that talks like a recorder',
      chunk,
      { id: 'candor', tab: TAB, url: `${OWN}tabs/data.html` },
    ],
    ['a style sheet that is a file', { ...sheet, url: 'file:///etc/passwd' }, { id: 'candor', tab: TAB }],
    ['a style sheet that is no address', { ...sheet, url: '/a.css' }, { id: 'candor', tab: TAB }],
    ['an unknown message', { kind: 'dance' }, { id: 'candor', tab: TAB }],
    ['no message', null, { id: 'candor', tab: TAB }],
  ])('ignores %s', (_case, message, sender) => {
    const { messages, heard } = setUp();
    expect(messages.receive(message, sender)).toBeUndefined();
    expect(heard).toEqual([]);
  });

  it('lets our own pages ask, in a tab too', async () => {
    const { messages, heard } = setUp();
    void messages.receive({ kind: 'pause' }, { id: 'candor', url: `${OWN}popup.html` });
    void messages.receive({ kind: 'state' }, { id: 'candor', tab: TAB, url: `${OWN}tabs/data.html` });
    await Promise.resolve();
    expect(heard).toEqual(['pause', 'state']);
  });

  it('stops a recorder whose chunks break the format', async () => {
    const { messages, heard } = setUp();
    const reply = await messages.receive({ ...chunk, seq: -1 }, { id: 'candor', tab: TAB });
    expect(reply).toEqual({ stored: false, stop: true });
    expect(heard).toEqual([]);
  });
});
