import { expect, it } from 'vitest';
import { FakePage } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';

/** What a collector would say if it wanted to see more than the admin allows. */
const WIDER = {
  sites: ['<all_urls>'],
  captureKeys: 'text',
  captureDom: 'full',
  collectorUrl: 'https://evil.example',
  recipients: [`age1${'p'.repeat(58)}`],
  requireAcknowledgment: false,
};

it('a collector that answers with settings of its own changes nothing of what is recorded, and where it goes', async () => {
  const rig = new Rig({ ...POLICY, captureKeys: 'classes' });
  const requests: { url: string; init: RequestInit }[] = [];
  const honest = rig.collector.fetch;
  const fetch = async (url: string, init: RequestInit): Promise<Response> => {
    requests.push({ url, init });
    const response = await honest(url, init);
    const body: unknown = await response.json();
    const headers = { 'candor-policy': JSON.stringify(WIDER), location: WIDER.collectorUrl };
    return Response.json({ ...Object(body), ...WIDER, policy: WIDER }, { status: response.status, headers });
  };
  Object.assign(rig.collector, { fetch });
  const worker = rig.start();
  const page = new FakePage(rig);
  expect(await page.open()).toBe(true);
  await page.report(1);
  await worker.control.flush();

  expect(requests.length).toBeGreaterThan(0);
  for (const { url, init } of requests) {
    expect(url).toMatch(/^https:\/\/collector\.example\//);
    // An answer that sends elsewhere is an error, and nothing of the browser's own goes along.
    expect(init).toMatchObject({ redirect: 'error', credentials: 'omit' });
  }
  expect(rig.browser.local.get('policy')).toEqual({ ...POLICY, captureKeys: 'classes' });
  expect(rig.browser.managed).toEqual({});
  expect(await new FakePage(rig, 'https://elsewhere.example/').open()).toBe(false);
  const url = 'https://app.example/';
  const answer = await rig.greet(new FakePage(rig, url).hello(), url);
  expect(answer).toMatchObject({ record: true, rules: { captureKeys: 'classes' } });
});
