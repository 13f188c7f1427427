import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import { popupState } from '../messages/popup';
import { StateView } from './popup-state';
import { openDatabase } from './store/database';
import { Store } from './store/store';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

/** A device on which one batch waits, and a collector that keeps silent until it may answer. */
async function withSilentCollector(): Promise<{ rig: Rig; answer: () => void }> {
  const rig = new Rig();
  let answer = (): void => undefined;
  rig.collector.patience = new Promise((resolve) => {
    answer = resolve;
  });
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  void worker.control.flush();
  await vi.waitFor(() => expect(rig.collector.requests).toHaveLength(1));
  return { rig, answer };
}

async function inTrouble(): Promise<Rig> {
  const rig = new Rig();
  const worker = rig.start();
  await new FakePage(rig).open();
  rig.collector.weather = 'down';
  await worker.control.flush();
  return rig;
}

async function brokenStore(): Promise<Store> {
  const indexedDB = new IDBFactory();
  const store = new Store({
    open: (durability) => openDatabase(durability, { indexedDB, IDBKeyRange }),
    log: { failed: () => undefined },
    onBroken: () => undefined,
  });
  await store
    .read(async () => {
      throw new DOMException('', 'UnknownError');
    })
    .catch(() => undefined);
  return store;
}

describe('the state that the popup gets', () => {
  it('says what is kept of keys and pages, and the least without a policy', async () => {
    const rig = new Rig({ ...POLICY, captureKeys: 'text', captureDom: 'actions' });
    rig.start();
    expect(await rig.ask('state')).toMatchObject({ captureKeys: 'text', captureDom: 'actions' });
    const bare = new Rig({});
    bare.start();
    expect(await bare.ask('state')).toMatchObject({ captureKeys: 'classes', captureDom: 'none' });
  });

  it('says how the text of the page in front is kept, and of none in front, that of pages in general', async () => {
    const rig = new Rig({ ...POLICY, maskedSites: ['https://mail.example/*'] });
    rig.start();
    expect(await rig.ask('state', 'https://mail.example/inbox')).toMatchObject({ capturePageText: 'mask' });
    expect(await rig.ask('state', 'https://app.example/')).toMatchObject({ capturePageText: 'redact' });
    const all = new Rig({ ...POLICY, capturePageText: 'mask' });
    all.start();
    expect(await all.ask('state')).toMatchObject({ capturePageText: 'mask' });
  });

  it('does not know how delivery is before the first attempt has been answered, and then tells', async () => {
    const { rig, answer } = await withSilentCollector();
    rig.start();
    await vi.waitFor(() => expect(rig.collector.requests).toHaveLength(2));
    expect((await rig.ask('state')).delivery).toEqual({ status: 'unknown' });
    answer();
    await rig.settle();
    expect((await rig.ask('state')).delivery).toMatchObject({
      status: 'known',
      sentBatches: 1,
      trouble: null,
    });
  });

  it('knows of trouble that is on record before it has tried again', async () => {
    const rig = await inTrouble();
    rig.start();
    const trouble = { reason: { code: 'unreachable' } };
    expect((await rig.ask('state')).delivery).toMatchObject({ status: 'known', trouble });
  });

  it('does not know how delivery is when the store cannot be read', async () => {
    const view = new StateView({
      store: await brokenStore(),
      state: () => ({ status: 'off', reason: 'store' }),
      settings: () => ({ answered: true, policy: null, hash: '', problems: [] }),
      sealer: { hasLooked: true, failedSince: undefined },
      uploader: { hasLooked: true },
    });
    expect((await view.read()).delivery).toEqual({ status: 'unknown' });
  });

  it('follows the contract, problems and trouble included', async () => {
    const rig = await inTrouble();
    rig.browser.setPolicy({ ...POLICY, pauseMinutes: 0, stealth: true });
    await rig.settle();
    const state = popupState.parse(await rig.ask('state'));
    expect(state.problems).toEqual([
      { code: 'malformed', key: 'pauseMinutes' },
      { code: 'unknown-setting', key: 'stealth' },
    ]);
  });
});
