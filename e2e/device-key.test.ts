import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { type Site, serve } from './lab/site';

const PAGE = '<!doctype html><title>Work</title><button id=go>Go</button>';

/** Reads the device's key where the extension keeps it, and tries everything to take it out. In the worker. */
const TAKE_OUT = `(async () => {
  const done = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await done(indexedDB.open('candor'));
  const { value } = await done(database.transaction('values').objectStore('values').get('deviceKey'));
  database.close();
  const { privateKey, publicKey } = value;
  const tried = await Promise.allSettled(
    ['jwk', 'pkcs8', 'raw', 'spki'].map((format) => crypto.subtle.exportKey(format, privateKey)),
  );
  return {
    publicKey,
    isKey: privateKey instanceof CryptoKey,
    extractable: privateKey.extractable,
    usages: privateKey.usages,
    taken: tried.filter(({ status }) => status === 'fulfilled').length,
    asText: JSON.stringify(privateKey),
  };
})()`;

let site: Site;
let lab: Lab;

beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  lab = await Lab.open();
});
afterAll(async () => {
  await lab?.close();
  await site?.close();
});

async function work(): Promise<void> {
  const page = await lab.context.newPage();
  await page.goto(site.url);
  await lab.recorded();
  await page.click('#go');
  await lab.readBack();
}

it('cannot be taken out of the browser, outlives worker and browser, and signs what is recorded', async () => {
  await work();
  const key = await lab.evaluate(TAKE_OUT);
  expect(key).toEqual({
    publicKey: expect.stringMatching(/^B[\w-]{86}$/),
    isKey: true,
    extractable: false,
    usages: ['sign'],
    taken: 0,
    asText: '{}',
  });
  const fingerprint = await lab.evaluate('candor.deviceKey()');

  await lab.killWorker();
  expect(lab.deaths).toBe(1);
  expect(await lab.evaluate(TAKE_OUT)).toEqual(key);
  await work();
  await lab.restartBrowser();
  expect(await lab.evaluate(TAKE_OUT)).toEqual(key);
  await work();

  const sessions = await lab.finish();
  expect(sessions.length).toBeGreaterThan(1);
  for (const { verification, stored } of sessions) {
    expect(verification).toMatchObject({ ok: true, problems: [], remarks: [], deviceKey: fingerprint });
    expect(stored.map(({ keys }) => keys.length)).toEqual(stored.map(() => 1));
  }
});
