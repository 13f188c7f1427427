import { describe, expect, it, vi } from 'vitest';
import { type TroubleReason, troubleReason } from '../messages/trouble';
import { policyKeys } from '../policy/keys';
import { type PolicyProblem, policyProblem } from '../policy/problem';
import { problemWords } from './policy-words';
import { localeFiles } from './testing/locale-files';
import { type Message, text } from './text';
import { troubleWords } from './trouble-words';

vi.mock('webextension-polyfill', () => import('./testing/fake-browser'));

/** Every reason that the message contract knows; those that carry a status carry this one. */
const reasons: TroubleReason[] = troubleReason.options.map((option) => {
  const code = option.shape.code.value;
  return troubleReason.parse('status' in option.shape ? { code, status: 418 } : { code });
});
const problems = policyProblem.options.flatMap(({ shape }): PolicyProblem[] => {
  const code = shape.code.value;
  if (code === 'malformed') return policyKeys.map((key) => ({ code, key }));
  return [code === 'unknown-setting' ? { code, key: 'stealth' } : { code, key: 'uploadDelayMinutes' }];
});

const said: [code: string, Message][] = [
  ...reasons.map((reason): [string, Message] => [reason.code, troubleWords(reason)]),
  ...problems.flatMap((problem): [string, Message][] => {
    const { rule, effect } = problemWords(problem);
    return [
      [`${problem.code} ${problem.key}, rule`, rule],
      [`${problem.code} ${problem.key}, effect`, effect],
    ];
  }),
];

describe.each(localeFiles())('in the locale %s', (_, words) => {
  it.each(said)('there are words for %s', (__, [key, ...values]) => {
    const entry = words[key];
    expect(entry).toBeDefined();
    expect(values).toHaveLength(Object.keys(entry?.placeholders ?? {}).length);
  });
});

it('every kind of trouble is told in other words', () => {
  const told = reasons.map((reason) => text(...troubleWords(reason)));
  expect(new Set(told).size).toBe(troubleReason.options.length);
});

it('limits are those of the catalogue, and a status is told', () => {
  const { rule, effect } = problemWords({ code: 'malformed', key: 'pauseMinutes' });
  expect([text(...rule), text(...effect)]).toEqual([
    'must be a whole number of minutes from 1 to 1440',
    'a pause lasts 30 minutes',
  ]);
  expect(text(...troubleWords({ code: 'collector-error', status: 503 }))).toContain('503');
});
