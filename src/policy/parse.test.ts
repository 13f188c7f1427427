import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from './decide';
import { type PolicyKey, policyKeys } from './keys';
import { parsePolicy } from './parse';

const KEY = `age1${'q'.repeat(58)}`;

describe('parsePolicy', () => {
  it('takes defaults that record nothing for keys that are left out', () => {
    const { policy, problems } = parsePolicy({});
    expect(problems).toEqual([]);
    expect(policy).toMatchObject({
      sites: [],
      recipients: [],
      captureKeys: 'classes',
      requireAcknowledgment: true,
    });
  });

  it('keeps valid values', () => {
    const settings = {
      collectorUrl: 'https://collector.example.com',
      recipients: [KEY],
      sites: ['https://*.example.com/*'],
      captureKeys: 'text',
      pauseMinutes: 45,
    };
    const { policy, problems } = parsePolicy(settings);
    expect(problems).toEqual([]);
    expect(policy).toMatchObject(settings);
  });

  it.each<[PolicyKey, unknown, unknown]>([
    ['sites', ['https://ok.example/*', 'nonsense'], []],
    ['excludedSites', ['nonsense'], ['<all_urls>']],
    ['excludedSites', 'https://example.com/*', ['<all_urls>']],
    ['captureKeys', 'everything', 'classes'],
    ['captureDom', 'all', 'none'],
    ['capturePageText', 'blur', 'mask'],
    ['maskedSites', ['https://ok.example/*', 'nonsense'], ['<all_urls>']],
    ['recipients', ['ssh-ed25519 AAAA'], []],
    ['collectorUrl', 'http://collector.example.com', ''],
    ['collectorUrl', 'https://user:pass@collector.example.com', ''],
    ['pauseMinutes', 0, 30],
    ['pauseMinutes', 12.5, 30],
    ['requireAcknowledgment', 'no', true],
    ['uploadDelayMinutes', -1, 10],
    ['reviewHours', 0, 1],
    ['reviewHours', 25, 1],
    ['reviewHours', 1.5, 1],
    ['reviewHours', '24', 1],
    ['exemptionUrl', 'javascript:alert(1)', ''],
    ['redactTerms', ['Jane Doe', '…'], ['<all_text>']],
    ['redactTerms', ['x'.repeat(201)], ['<all_text>']],
    ['redactTerms', ['⟦email⟧'], ['<all_text>']],
    ['redactTerms', 'Jane Doe', ['<all_text>']],
    ['redactPatterns', ['ORD-\\d{6}', '('], ['<all_text>']],
    ['redactPatterns', ['(a)\\1'], ['<all_text>']],
    ['redactPatterns', ['a(?=b)'], ['<all_text>']],
    ['redactPatterns', ['(?<!a)b'], ['<all_text>']],
    ['redactPatterns', ['a*'], ['<all_text>']],
    ['redactPatterns', ['\\Aa'], ['<all_text>']],
    ['redactPatterns', Array.from({ length: 6 }, () => '(?:[a-z]){1000}'), ['<all_text>']],
  ])('a malformed %s (%j) falls back to less recording and is named', (key, value, fallback) => {
    const { policy, problems } = parsePolicy({ [key]: value });
    expect(policy[key]).toEqual(fallback);
    expect(problems).toEqual([{ code: 'malformed', key }]);
  });

  it('takes words and patterns that can be looked for', () => {
    const lists = {
      redactTerms: ['Jane Doe', '田中', 'C++', 'x'],
      redactPatterns: ['(a+)+$', '(?i)\\bord-\\d{6}\\b', '\\\\A', '\\p{Lu}{2}\\d'],
    };
    const { policy, problems } = parsePolicy(lists);
    expect(problems).toEqual([]);
    expect(policy).toMatchObject(lists);
  });

  it('names an upload delay that is longer than recordings may stay readable', () => {
    const problem = { code: 'delay-beyond-review', key: 'uploadDelayMinutes' };
    expect(parsePolicy({ uploadDelayMinutes: 121, reviewHours: 2 }).problems).toEqual([problem]);
    expect(parsePolicy({ uploadDelayMinutes: 120, reviewHours: 2 }).problems).toEqual([]);
    expect(parsePolicy({ uploadDelayMinutes: 61, reviewHours: 0 }).problems).toContainEqual(problem);
  });

  it('allows plain http on this machine alone', () => {
    for (const url of ['http://127.0.0.1:8787', 'http://localhost:1', 'http://[::1]:9']) {
      expect(parsePolicy({ collectorUrl: url }).policy.collectorUrl).toBe(url);
    }
  });

  it('names a key it does not know and goes on', () => {
    const unknown = ['stealth', 'toString'];
    const { problems } = parsePolicy(Object.fromEntries(unknown.map((key) => [key, true])));
    expect(problems).toEqual(unknown.map((key) => ({ code: 'unknown-setting', key })));
  });

  it('never records more for garbage than for a policy without the key', () => {
    const valid = { collectorUrl: 'https://c.example', recipients: [KEY], sites: ['<all_urls>'] };
    fc.assert(
      fc.property(fc.constantFrom(...policyKeys), fc.jsonValue(), (key, garbage) => {
        const { policy, problems } = parsePolicy({ ...valid, [key]: garbage });
        if (problems.length === 0) return;
        expect(policy.requireAcknowledgment).toBe(true);
        expect(policy.captureKeys).toBe('classes');
      }),
    );
  });

  it('names an unknown key even when every object has something of that name', () => {
    const { problems } = parsePolicy({ constructor: 1 });
    expect(problems).toEqual([{ code: 'unknown-setting', key: 'constructor' }]);
  });

  it('never repeats a value in a problem', () => {
    const { problems } = parsePolicy({ enrollmentToken: 12345678, recipients: ['hunter2'] });
    expect(JSON.stringify(problems)).not.toMatch(/12345678|hunter2/);
  });
});

describe('decide', () => {
  const { policy } = parsePolicy({
    sites: ['https://*.example.com/*'],
    excludedSites: ['https://mail.example.com/*'],
  });
  it('records covered sites', () => {
    expect(decide(policy, 'https://crm.example.com/a')).toEqual({ record: true });
  });
  it('lets an exclusion win', () => {
    expect(decide(policy, 'https://mail.example.com/')).toEqual({ record: false, reason: 'excluded' });
  });
  it('records nothing where no policy covers it', () => {
    expect(decide(policy, 'https://elsewhere.test/')).toEqual({ record: false, reason: 'not-covered' });
  });
});
