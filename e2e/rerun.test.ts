import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../src/browser';
import { type Ran, runCandor } from '../src/cli/testing/run-candor';
import type { Verdict } from '../src/research/rerun/verdict';
import { formatTrace } from '../src/trace/trace-file';
import { Lab } from './lab/lab';
import { type Site, serve } from './lab/site';

const FORM = `<!doctype html><title>Sign in</title>
<form><label>User <input name="user"></label><label>Password <input name="secret" type="password"></label>
<button>Sign in</button></form><p id="said"></p>
<script>
  const form = document.querySelector('form');
  form.onsubmit = (event) => {
    event.preventDefault();
    fetch('/said/' + encodeURIComponent(form.user.value + ':' + form.secret.value));
  };
</script>`;

const pages: Record<string, string> = {
  '/': FORM,
  '/other': '<!doctype html><title>Other</title><button>Sign out</button>',
};

describe('candor rerun', () => {
  const said: string[] = [];
  let folder: string;
  let site: Site;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'candor-rerun-'));
    site = await serve((path) => {
      if (path.startsWith('/said/')) said.push(decodeURIComponent(path.slice('/said/'.length)));
      return pages[path];
    });
    const lab = await Lab.open({ captureKeys: 'text' });
    const page = await lab.context.newPage();
    await page.goto(site.url);
    await page.click('input[name=user]');
    await page.keyboard.type('ada');
    await page.click('input[name=secret]');
    await page.keyboard.type('Wick-7');
    await page.click('button');
    const [session] = await lab.finish();
    await lab.close();
    if (!session?.trace) throw new Error('Nothing was recorded.');
    await writeFile(join(folder, 'trace.jsonl'), formatTrace(session.trace));
    await writeFile(join(folder, 'values.json'), '["Wick-7"]');
    await writeFile(join(folder, 'names.json'), '{"Password":"Wick-8"}');
    said.length = 0;
  });
  afterAll(async () => {
    await site?.close();
    await rm(folder, { recursive: true, force: true });
  });

  function rerun(...args: string[]): Promise<Ran> {
    return runCandor(['rerun', 'trace.jsonl', '--json', ...args], folder);
  }
  const verdictOf = ({ stdout }: Ran): Verdict => JSON.parse(stdout);

  it.each([
    ['values.json', 'ada:Wick-7'],
    ['names.json', 'ada:Wick-8'],
  ])('does it again with what %s supplies', async (values, result) => {
    said.length = 0;
    const ran = await rerun('--values', values);
    expect(verdictOf(ran)).toMatchObject({ ok: true });
    expect(ran.code).toBe(0);
    expect(said).toEqual([result]);
  });

  it('ends with 3 when a secret was not supplied, and says which', async () => {
    const ran = await rerun();
    const withheld = verdictOf(ran).steps.filter(({ outcome }) => outcome === 'withheld');
    expect(withheld).toMatchObject([{ op: 'type', reason: expect.stringContaining('"Password"') }]);
    expect(ran.code).toBe(3);
  });

  it('stops where the element is missing, with what could have been meant', async () => {
    const ran = await rerun('--url', `${site.url}/other`, '--timeout', '1');
    expect(ran.code).toBe(1);
    expect(verdictOf(ran).steps.at(-1)).toMatchObject({ outcome: 'failed', candidates: expect.any(Array) });
  });

  it('acts in a browser that runs, and leaves what it did there', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage();
      await page.goto(site.url);
      said.length = 0;
      const ran = await rerun('--cdp', 'http://127.0.0.1:9333', '--values', 'values.json');
      expect(ran.code).toBe(0);
      expect(said).toEqual(['ada:Wick-7']);
    } finally {
      await browser.close();
    }
  });

  async function openBrowser(): Promise<Browser> {
    const { path } = await findBrowser({ install: true });
    return await chromium.launch({
      executablePath: path,
      args: ['--no-sandbox', '--remote-debugging-port=9333'],
    });
  }

  it.each([
    [['nowhere.jsonl'], 'there is no file "nowhere.jsonl"'],
    [['values.json'], 'no trace'],
    [['trace.jsonl', '--values', 'trace.jsonl'], 'cannot be used'],
    [['trace.jsonl', '--cdp', 'http://127.0.0.1:9'], 'ECONNREFUSED 127.0.0.1:9. Start it with'],
  ])('says what is wrong with %j', async (args, words) => {
    const ran = await runCandor(['rerun', ...args], folder);
    expect(ran.code).toBe(2);
    expect(ran.stderr.toLowerCase()).toContain(words.toLowerCase());
  });
});
