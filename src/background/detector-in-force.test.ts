import { expect, it } from 'vitest';
import { parsePolicy } from '../policy/parse';
import { redactLine } from '../privacy/redact-line';
import { DetectorInForce } from './detector-in-force';
import { UnknownWordsError } from './errors';
import { FakePage, marked } from './testing/fake-page';
import { POLICY, Rig } from './testing/rig';
import { delivered } from './testing/verify';

const policyOf = (redactTerms: unknown) => parsePolicy({ redactTerms }).policy;

it('finds the words of the policy in force, and of the last one where there is none any more', () => {
  let policy: ReturnType<typeof policyOf> | null = null;
  const detector = new DetectorInForce(() => policy);
  expect(() => detector.detect('Jane Doe')).toThrow(UnknownWordsError);
  policy = policyOf(['Jane Doe']);
  expect(detector.detect('Jane Doe')).toHaveLength(1);
  policy = null;
  expect(detector.detect('Jane Doe')).toHaveLength(1);
  policy = policyOf(['Jo']);
  expect(detector.detect('Jane Doe')).toHaveLength(0);
  policy = policyOf([4]);
  expect(() => detector.detect('Jane Doe')).toThrow(UnknownWordsError);
});

async function record(policies: Record<string, unknown>[]): Promise<string> {
  const rig = new Rig({ ...POLICY, ...policies[0] });
  rig.redactLine = redactLine;
  const worker = rig.start();
  for (const [at, policy] of policies.entries()) {
    if (at > 0) rig.browser.setPolicy({ ...POLICY, ...policy });
    await rig.settle();
    const page = new FakePage(rig);
    await rig.greet(page.hello({ title: 'Project Phoenix, ORD-123456' }), 'https://app.example/');
    await page.open();
    await rig.deliver(page.chunk(0, [{ type: 'title', t: 4990, title: 'PHOENIX' }, marked(1)]));
    rig.time.advance(1_000);
  }
  await worker.control.flush({ end: 'browser' });
  await rig.settle();
  return JSON.stringify(await delivered(rig.collector));
}

it('a page, its title and what follows are stored without the words, from the next line on', async () => {
  const words = { redactTerms: ['phoenix'], redactPatterns: ['ORD-\\d+'] };
  const told = await record([{}, words]);
  expect(told.match(/Phoenix, ORD-123456/g)).toHaveLength(2);
  expect(told.match(/Project ⟦term:1⟧, ⟦pattern:1⟧/g)).toHaveLength(2);
  expect(told.match(/"⟦term:1⟧"/g)).toHaveLength(1);
});

it('words that are not understood end the recording', async () => {
  expect(await record([{ redactPatterns: ['('] }])).toBe('[]');
  const rig = new Rig({ ...POLICY, redactPatterns: ['('] });
  rig.start();
  expect(await rig.ask('state')).toMatchObject({
    recording: { status: 'off', reason: 'no-text' },
    problems: [{ code: 'malformed', key: 'redactPatterns' }],
  });
});
