import { afterAll, beforeAll, expect, it } from 'vitest';
import { Lab } from './lab/lab';
import { type Site, serve } from './lab/site';
import { Control } from './leaks/control';
import { find, haystack } from './leaks/search';
import { Wiretap } from './leaks/wiretap';

const WORDS = ['Quarterly planning of Leith dock', 'Harbour bridge worklist', 'Dispatch everything'];
const PAGE = `<!doctype html><title>${WORDS[0]}</title><h1>${WORDS[1]}</h1><button id=b>${WORDS[2]}</button>`;

let site: Site;
let requests: readonly string[];
let recorded: string;

/** What somebody sees who breaks TLS open on the way: every byte from the device to the collector. */
beforeAll(async () => {
  site = await serve((path) => (path === '/' ? PAGE : undefined));
  const lab = await Lab.open();
  const tap = await Wiretap.before(lab.collectorUrl);
  try {
    await (await Control.open(lab)).sendTo(tap.url);
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await lab.recorded();
    await page.click('#b');
    recorded = JSON.stringify(await lab.finish());
    requests = tap.requests;
  } finally {
    await lab.close();
    await tap.close();
  }
});
afterAll(async () => {
  await site?.close();
});

it('what is sent holds nothing that can be read of what was recorded', () => {
  for (const word of WORDS) {
    expect(recorded).toContain(word);
    const shown = requests.map((request) =>
      find({ value: word, prefixes: false, harmless: '' }, haystack(request), false),
    );
    expect(shown.filter((found) => found !== undefined)).toEqual([]);
  }
});

it('every batch is sealed, and no address has a credential', () => {
  const batches = requests.filter((request) => request.startsWith('PUT '));
  expect(batches.length).toBeGreaterThan(0);
  for (const batch of batches) {
    const body = batch.slice(batch.indexOf('\n', batch.lastIndexOf('candor-prev')) + 1);
    expect(body).toContain('age-encryption.org/v1\n-> X25519 ');
  }
  for (const request of requests) {
    const [line = ''] = request.split('\n');
    expect(line).toMatch(/^(?:PUT \/v1\/batches\/[0-9a-f]{64}|POST \/v1\/enroll)$/);
  }
});
