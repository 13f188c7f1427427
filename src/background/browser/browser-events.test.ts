import { describe, expect, it } from 'vitest';
import { FakePage } from '../testing/fake-page';
import { POLICY, Rig } from '../testing/rig';
import { delivered } from '../testing/verify';
import type { Worker } from '../worker';

const COVERED = 'https://app.example/';
const FIRST = { id: 1, windowId: 1, index: 0, active: true, url: COVERED, incognito: false };
const SECOND = { id: 2, windowId: 1, index: 1, active: false, incognito: false };

async function recording(): Promise<{ rig: Rig; worker: Worker; page: FakePage }> {
  const rig = new Rig();
  rig.browser.tabs = [FIRST];
  rig.browser.windows = [{ id: 1, focused: true }];
  const worker = rig.start();
  const page = new FakePage(rig, COVERED);
  await page.open();
  await rig.settle();
  return { rig, worker, page };
}

/** A second tab is opened at once, and shows an address a second later. */
function openSecond(rig: Rig, url: string): void {
  const { tabs } = rig.browser.happenings;
  rig.time.advance(1_000);
  tabs.onCreated.happen({ ...SECOND, openerTabId: 1 });
  tabs.onActivated.happen({ tabId: 2, windowId: 1 });
  rig.time.advance(1_000);
  tabs.onUpdated.happen(2, { status: 'loading', url }, { ...SECOND, active: true, url });
}

/** What was delivered of tabs and windows. */
async function told(rig: Rig, worker: Worker): Promise<object[]> {
  await worker.control.flush({ end: 'browser' });
  const sessions = await delivered(rig.collector);
  return sessions.flatMap(({ lines }) => lines.filter(({ type }) => type === 'tab' || type === 'window'));
}

const OPEN = { t: 1_000, type: 'tab', action: 'open', tab: 2, window: 1, index: 1, opener: 1 };
const LEFT = { t: 1_000, type: 'tab', action: 'deactivate', tab: 1, window: 1 };

describe('events of the browser', () => {
  it('are lines of the session, on its clock and of no page', async () => {
    const { rig, worker } = await recording();
    openSecond(rig, `${COVERED}orders`);
    rig.time.advance(500);
    rig.browser.happenings.tabs.onRemoved.happen(2, { windowId: 1, isWindowClosing: false });
    await rig.settle();
    const lines = await told(rig, worker);
    expect(lines).toHaveLength(4);
    expect(lines).toEqual(
      expect.arrayContaining([
        OPEN,
        LEFT,
        { t: 1_000, type: 'tab', action: 'activate', tab: 2, window: 1 },
        { t: 2_500, type: 'tab', action: 'close', tab: 2, window: 1 },
      ]),
    );
    expect(rig.failures).toEqual([]);
  });

  it('go through the one door', async () => {
    const { rig, worker } = await recording();
    rig.redactLine = (line) => {
      if (line.type === 'tab') throw new Error('a rule failed');
      return { line, counts: {} };
    };
    openSecond(rig, COVERED);
    await rig.settle();
    expect(await told(rig, worker)).toEqual([]);
  });

  it('name no tab of a site that is not covered, anywhere', async () => {
    const { rig, worker } = await recording();
    openSecond(rig, 'https://secret.example/');
    await rig.settle();
    expect(JSON.stringify([...rig.browser.memory])).not.toContain('secret');
    rig.browser.happenings.tabs.onRemoved.happen(2, { windowId: 1, isWindowClosing: false });
    await rig.settle();
    expect(await told(rig, worker)).toEqual([LEFT]);
  });

  it('are remembered though the worker dies in between', async () => {
    const { rig } = await recording();
    rig.time.advance(1_000);
    rig.browser.happenings.tabs.onCreated.happen({ ...SECOND, openerTabId: 1 });
    await rig.settle();
    const worker = rig.start();
    // On the first turn of the worker that this event wakes.
    rig.browser.happenings.tabs.onUpdated.happen(2, { url: COVERED }, { ...SECOND, url: COVERED });
    await rig.settle();
    expect(await told(rig, worker)).toEqual([OPEN]);
  });

  it('are not taken while recording is off, nor what happened meanwhile', async () => {
    const { rig, worker, page } = await recording();
    await rig.ask('pause');
    await rig.settle();
    openSecond(rig, COVERED);
    await rig.settle();
    expect(rig.browser.memory.has('browser')).toBe(false);
    rig.browser.tabs = [FIRST, { ...SECOND, url: COVERED }];
    await rig.ask('resume');
    await rig.settle();
    await page.open();
    rig.browser.happenings.tabs.onActivated.happen({ tabId: 2, windowId: 1 });
    await rig.settle();
    expect(await told(rig, worker)).toEqual([{ t: 0, type: 'tab', action: 'activate', tab: 2, window: 1 }]);
  });

  it('do not begin a session, nor keep anything without one', async () => {
    const rig = new Rig(POLICY);
    rig.browser.tabs = [FIRST];
    const worker = rig.start();
    await worker.ready;
    openSecond(rig, COVERED);
    await rig.settle();
    expect(await told(rig, worker)).toEqual([]);
    expect(rig.collector.sessions.size).toBe(0);
    expect(rig.browser.memory.has('browser')).toBe(false);
  });
});
