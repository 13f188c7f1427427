import { expect, it } from 'vitest';
import type { RecordingState } from '../messages/popup';
import { badgeLook } from './badge-look';

it.each<[RecordingState, boolean, boolean, string]>([
  [{ status: 'recording' }, true, false, 'badgeRecording'],
  [{ status: 'recording' }, true, true, 'badgeTrouble'],
  [{ status: 'recording' }, false, true, 'badgeNotCovered'],
  [{ status: 'paused', until: 1 }, true, true, 'badgePaused'],
  [{ status: 'waiting' }, true, false, 'badgeWaiting'],
  [{ status: 'exempt' }, true, false, 'badgeExempt'],
  [{ status: 'off', reason: 'store' }, true, true, 'badgeOff'],
])('%j, covered %s, trouble %s: %s', (state, covered, trouble, title) => {
  const look = badgeLook(state, covered, trouble);
  expect(look.title).toBe(title);
  expect(look.kind === 'recording').toBe(state.status === 'recording' && covered);
});
