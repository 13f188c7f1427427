import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { LeakCase } from './cases';
import type { Rig } from './rig';

const VALUE = 'Wick-planted-hX27';

/** A page that shows, as ordinary text, what the search is to find. */
export const planted: LeakCase = {
  id: 'planted',
  group: 'own',
  kind: 'leak',
  rule: 'keep',
  html: `<h1>${VALUE}</h1>`,
  path: '/',
  pages: {},
  actions: [{ do: 'click', sel: 'h1' }],
  canary: [VALUE],
  keep: [],
  inDom: [],
  inElements: [],
  stream: false,
  prefixes: false,
  expect: [],
  why: 'proves that the search looks everywhere',
  source: 'own',
};

/** Where it is to be found after {@link plant}. */
export const plantedPlaces = [
  'trace',
  'store chunks',
  'store review',
  'store planted',
  'storage area',
  'profile file',
  'collector file',
  'request',
  'collector log',
  'console',
];

/** Puts the value into every other place that is searched. */
export async function plant(rig: Rig): Promise<void> {
  await rig.run(planted, true);
  await rig.control.page.evaluate(async (value) => {
    await chrome.storage.local.set({ planted: value });
    const opening = indexedDB.open('planted');
    opening.onupgradeneeded = () => opening.result.createObjectStore('planted');
    await new Promise((resolve) => opening.addEventListener('success', resolve));
    const adding = opening.result.transaction('planted', 'readwrite').objectStore('planted').put(value, 1);
    await new Promise((resolve) => adding.addEventListener('success', resolve));
    opening.result.close();
    console.log(value);
  }, VALUE);
  await fetch(`${rig.tap.url}/v1/planted`, { method: 'POST', body: VALUE });
  await writeFile(join(dirname(rig.lab.profile), 'data', 'planted'), VALUE);
  process.stderr.write(`${VALUE}\n`);
}

/** So that nothing of it is among what the cases are judged by. */
export async function uproot(rig: Rig): Promise<void> {
  await rig.control.page.evaluate(async () => {
    await chrome.storage.local.remove('planted');
    indexedDB.deleteDatabase('planted');
  });
}
