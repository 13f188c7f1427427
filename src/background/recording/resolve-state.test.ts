import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../policy/parse';
import { POLICY } from '../testing/rig';
import { type RecordingInputs, resolveState } from './resolve-state';

const NOW = 1_000_000;
const { policy } = parsePolicy(POLICY);

const allowed: RecordingInputs = {
  settingsAnswered: true,
  policy,
  acknowledged: false,
  pausedUntil: null,
  exempt: false,
  storeBroken: false,
  now: NOW,
};

describe('resolveState', () => {
  it.each<[string, Partial<RecordingInputs>, unknown]>([
    ['everything holds', {}, { status: 'recording' }],
    ['a pause is over', { pausedUntil: NOW }, { status: 'recording' }],
    ['a pause holds', { pausedUntil: NOW + 1 }, { status: 'paused', until: NOW + 1 }],
    [
      'it is not known whether a pause holds',
      { pausedUntil: Number.NaN },
      { status: 'off', reason: 'unknown' },
    ],
    ['the clock is broken', { now: Number.NaN }, { status: 'off', reason: 'unknown' }],
    ['exempt', { exempt: true }, { status: 'exempt' }],
    ['the store is broken', { storeBroken: true }, { status: 'off', reason: 'store' }],
    ['the settings have not answered', { settingsAnswered: false }, { status: 'off', reason: 'starting' }],
    ['there is no policy', { policy: null }, { status: 'off', reason: 'no-policy' }],
    ['no collector', { policy: { ...policy, collectorUrl: '' } }, { status: 'off', reason: 'no-collector' }],
    ['no recipients', { policy: { ...policy, recipients: [] } }, { status: 'off', reason: 'no-recipients' }],
    ['no sites', { policy: { ...policy, sites: [] } }, { status: 'off', reason: 'no-sites' }],
    ['no text', { policy: { ...policy, redactTerms: ['<all_text>'] } }, { status: 'off', reason: 'no-text' }],
    [
      'no text by patterns',
      { policy: { ...policy, redactPatterns: ['a', '<all_text>'] } },
      { status: 'off', reason: 'no-text' },
    ],
    ['not acknowledged', { policy: { ...policy, requireAcknowledgment: true } }, { status: 'waiting' }],
    [
      'acknowledged',
      { policy: { ...policy, requireAcknowledgment: true }, acknowledged: true },
      { status: 'recording' },
    ],
  ])('%s', (_case, changes, state) => {
    expect(resolveState({ ...allowed, ...changes })).toEqual(state);
  });

  it('is off when an input throws', () => {
    const inputs = {
      ...allowed,
      get now(): number {
        throw new Error('no clock');
      },
    };
    expect(resolveState(inputs)).toEqual({ status: 'off', reason: 'unknown' });
  });

  it('records only when every condition holds', () => {
    const odd = fc.oneof(fc.boolean(), fc.anything());
    const inputs = fc.record({
      settingsAnswered: odd,
      policy: fc.oneof(
        fc.constant(null),
        fc.record({
          ...Object.fromEntries(Object.keys(policy).map((key) => [key, fc.anything()])),
          collectorUrl: fc.constantFrom('', 'https://c.example'),
          recipients: fc.array(fc.string(), { maxLength: 1 }),
          sites: fc.array(fc.string(), { maxLength: 1 }),
          requireAcknowledgment: odd,
        }),
      ),
      acknowledged: odd,
      pausedUntil: fc.oneof(fc.constant(null), fc.double(), fc.integer({ min: 0, max: 2 * NOW })),
      exempt: odd,
      storeBroken: odd,
      now: fc.oneof(fc.double(), fc.constant(NOW)),
    });
    fc.assert(
      fc.property(inputs, (random) => {
        const input = random as RecordingInputs;
        if (resolveState(input).status !== 'recording') return;
        expect([input.settingsAnswered, input.exempt, input.storeBroken]).toEqual([true, false, false]);
        expect(
          input.policy?.collectorUrl && input.policy.recipients.length && input.policy.sites.length,
        ).toBeTruthy();
        expect(input.acknowledged === true || input.policy?.requireAcknowledgment === false).toBe(true);
        expect(input.pausedUntil === null || input.pausedUntil <= input.now).toBe(true);
      }),
    );
  });
});
