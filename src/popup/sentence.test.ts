import { describe, expect, it } from 'vitest';
import { offReason, type PopupState, type RecordingState } from '../messages/popup';
import { asking, sentence, silent } from './sentence';
import { recording } from './testing/examples';

const now = new Date(2026, 2, 4, 14, 7).getTime();
const MINUTE = 60_000;
const trouble = { reason: { code: 'unreachable' }, since: now - 2 * MINUTE } as const;

function state(of: RecordingState, siteCovered: boolean | null, failing = false): PopupState {
  const delivery = { ...recording.delivery, trouble: failing ? trouble : null };
  return { ...recording, recording: of, siteCovered, delivery };
}

const on: RecordingState = { status: 'recording' };

describe('the sentence of state', () => {
  it.each([
    ['recording here', state(on, true), 'recording', 'live', ['stateRecording']],
    ['another site', state(on, false), 'not-covered', 'quiet', ['stateNotCovered']],
    ['no page', state(on, null), 'not-covered', 'quiet', ['stateNoPage']],
    ['cannot deliver', state(on, true, true), 'trouble', 'attention', ['stateUndelivered', '14:05']],
    ['cannot deliver, other site', state(on, false, true), 'not-covered', 'quiet', ['stateNotCovered']],
    ['waiting', state({ status: 'waiting' }, true), 'notice', 'attention', ['stateWaiting']],
    ['exempt', state({ status: 'exempt' }, true), 'exempt', 'good', ['stateExempt']],
    ['paused', paused(25), 'paused', 'calm', ['statePaused', '14:32']],
    ['paused though delivery fails', paused(25, true), 'paused', 'calm', ['statePaused', '14:32']],
    ['paused into tomorrow', paused(1440), 'paused', 'calm', ['statePaused', 'Thu 5 Mar, 14:07']],
    ['pause about to end', paused(0), 'paused', 'calm', ['statePauseEnding']],
    ['starting', off('starting'), 'starting', 'quiet', ['stateStarting']],
    ['no policy', off('no-policy'), 'off', 'quiet', ['stateOff']],
  ])('%s', (_, given, icon, tone, title) => {
    expect(sentence(given, now, 'en-GB')).toMatchObject({ icon, tone, title });
  });

  it('says of every reason to be off something else', () => {
    const details = offReason.options.map((reason) => sentence(off(reason), now, 'en').detail?.[0]);
    expect(new Set(details).size).toBe(offReason.options.length);
  });

  it('claims nothing while there is no answer', () => {
    expect([asking.title, silent.title]).toEqual([['stateAsking'], ['stateSilent']]);
  });
});

function paused(minutes: number, failing = false): PopupState {
  return state({ status: 'paused', until: now + minutes * MINUTE }, true, failing);
}

function off(reason: (typeof offReason.options)[number]): PopupState {
  return state({ status: 'off', reason }, null);
}
