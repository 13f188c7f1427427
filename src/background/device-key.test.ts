import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { keyIdOf } from '../trace/key-id';
import { batchText, fingerprintOf, isSignedBy, newDeviceKey, readPublicKey } from '../trace/signature';
import { DeviceKey } from './device-key';
import { openDatabase } from './store/database';
import { Store } from './store/store';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

function storeOf({ disk }: Rig): Store {
  const open = (durability: 'strict' | 'relaxed') =>
    openDatabase(durability, { indexedDB: disk, IDBKeyRange });
  return new Store({
    open,
    log: { failed: (part, error) => expect.fail(`${part}: ${error}`) },
    onBroken: () => {},
  });
}

const keyIn = (rig: Rig) => storeOf(rig).read(({ values }) => values.get('deviceKey'));

async function recorded(rig: Rig) {
  const worker = rig.start();
  const page = new FakePage(rig);
  await page.open();
  await page.report(1);
  return worker;
}

const sent = (rig: Rig) =>
  [...rig.collector.sessions].flatMap(([session, all]) => all.map((one) => ({ session, ...one })));

describe("the device's key", () => {
  it('is made once, even when two ask at once, and cannot be taken out', async () => {
    const rig = new Rig();
    const [one, other] = [new DeviceKey(storeOf(rig)), new DeviceKey(storeOf(rig))];
    const [first, second] = await Promise.all([one.publicKey(), other.publicKey()]);
    expect(first).toBe(second);
    const kept = await keyIn(rig);
    expect(kept?.publicKey).toBe(first);
    expect(kept?.privateKey).toMatchObject({ type: 'private', extractable: false, usages: ['sign'] });
    for (const format of ['jwk', 'pkcs8'] as const)
      await expect(crypto.subtle.exportKey(format, kept?.privateKey ?? expect.fail())).rejects.toThrow();
    const signature = await other.sign('a text');
    expect(await isSignedBy(await readPublicKey(first), 'a text', signature)).toBe(true);
  });

  it('signs each batch once, when it is sealed, and names the keys that it is sealed to', async () => {
    const rig = new Rig();
    const worker = await recorded(rig);
    rig.collector.weather = 'down';
    await worker.control.flush();
    const [waiting] = await storeOf(rig).read(({ batches }) => batches.toArray());
    const keys = await Promise.all(POLICY.recipients.map(keyIdOf));
    expect(waiting).toMatchObject({ signature: expect.stringMatching(/^[\w-]{86}$/), keys });
    rig.collector.weather = 'lost';
    await worker.control.flush();
    rig.collector.weather = 'fine';
    await worker.control.flush();
    expect(sent(rig)).toMatchObject([{ signature: waiting?.signature, keys: keys.join(',') }]);
    const { publicKey = '' } = (await keyIn(rig)) ?? {};
    expect(rig.collector.publicKeys).toEqual([publicKey]);
    expect(await worker.control.deviceKey()).toBe(await fingerprintOf(publicKey));
  });

  it('outlives the worker and the browser', async () => {
    const rig = new Rig();
    await (await recorded(rig)).control.flush({ end: 'browser' });
    rig.life.die();
    rig.browser.restart();
    const worker = await recorded(rig);
    expect(await worker.control.flush()).toMatchObject({ waitingBatches: 0, sentBatches: 2, trouble: null });
    expect(rig.collector.enrolled).toBe(1);
  });
});

describe('a device that enrolled before there were keys', () => {
  /** What such a device has in its store: a credential, and a batch that was sealed without a signature. */
  async function old(): Promise<Rig> {
    const rig = new Rig();
    const worker = await recorded(rig);
    rig.collector.weather = 'down';
    await worker.control.flush();
    rig.collector.weather = 'fine';
    await storeOf(rig).write('strict', ['batches', 'values'], async ({ batches, values }) => {
      await batches.toCollection().modify((batch) => {
        delete batch.signature;
        delete batch.keys;
      });
      await values.remove('deviceKey');
    });
    const { collectorUrl } = POLICY;
    const value = { collectorUrl, credential: 'old' };
    await openDatabase('strict', { indexedDB: rig.disk, IDBKeyRange })
      .table('values')
      .put({ key: 'credential', value });
    return rig;
  }

  it('enrols anew with its key, and signs what waits', async () => {
    const rig = await old();
    const worker = rig.start();
    expect(await worker.control.flush()).toMatchObject({ waitingBatches: 0, sentBatches: 1, trouble: null });
    expect(rig.collector.enrolled).toBe(1);
    const [batch] = sent(rig);
    const key = await readPublicKey((await keyIn(rig))?.publicKey ?? '');
    expect(batch && (await isSignedBy(key, batchText(batch), batch.signature))).toBe(true);
    expect(batch?.keys).toBeNull();
  });
});

it('a credential that was given for another key is not used', async () => {
  const rig = new Rig();
  const worker = await recorded(rig);
  await worker.control.flush();
  const other = await newDeviceKey();
  await storeOf(rig).write('strict', ['values'], ({ values }) => values.set('deviceKey', other));
  const page = new FakePage(rig);
  await page.open();
  await page.report(2);
  await worker.control.flush();
  expect(rig.collector.publicKeys.at(-1)).toBe(other.publicKey);
});
