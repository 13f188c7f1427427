import type { PopupState } from '../../messages/popup';

const MINUTE = 60_000;

/** The moment that all examples are told at. */
export const exampleNow = Date.UTC(2026, 2, 4, 14, 7, 12);

const sentSoFar = {
  status: 'known',
  waitingBatches: 2,
  waitingChunks: 14,
  sentBatches: 128,
  sentBytes: 4_312_000,
  trouble: null,
} as const;

/** A calm working day; the examples below say only what is different. */
export const recording: PopupState = {
  recording: { status: 'recording' },
  siteCovered: true,
  captureKeys: 'classes',
  captureDom: 'full',
  capturePageText: 'redact',
  pauseMinutes: 30,
  exemptionUrl: 'https://intranet.example.com/recording/exemption',
  problems: [],
  delivery: sentSoFar,
};

const unknown = { status: 'unknown' } as const;
const nothingSent = {
  status: 'known',
  waitingBatches: 0,
  waitingChunks: 0,
  sentBatches: 0,
  sentBytes: 0,
  trouble: null,
} as const;
const trouble = { reason: { code: 'unreachable' }, since: exampleNow - 295 * MINUTE } as const;
const problems: PopupState['problems'] = [
  { code: 'malformed', key: 'excludedSites' },
  { code: 'malformed', key: 'pauseMinutes' },
];

/** Every face of the popup by name; null stands for a worker that gives no answer. */
export const examples = {
  recording,
  'not-covered': { ...recording, siteCovered: false },
  masked: { ...recording, capturePageText: 'mask' },
  'no-page': { ...recording, siteCovered: null },
  paused: { ...recording, recording: { status: 'paused', until: exampleNow + 24 * MINUTE + 48_000 } },
  notice: { ...recording, recording: { status: 'waiting' }, delivery: nothingSent },
  'notice-text': {
    ...recording,
    recording: { status: 'waiting' },
    captureKeys: 'text',
    delivery: nothingSent,
  },
  exempt: { ...recording, recording: { status: 'exempt' }, delivery: nothingSent },
  trouble: { ...recording, delivery: { ...sentSoFar, waitingBatches: 57, trouble } },
  problems: { ...recording, siteCovered: false, exemptionUrl: '', problems },
  starting: off('starting'),
  off: off('no-policy'),
  'off-store': off('store'),
  silent: null,
} satisfies Record<string, PopupState | null>;

export type ExampleName = keyof typeof examples;
export const exampleNames = Object.keys(examples).filter((name): name is ExampleName => name in examples);

function off(reason: 'starting' | 'no-policy' | 'store'): PopupState {
  return {
    ...recording,
    recording: { status: 'off', reason },
    siteCovered: null,
    exemptionUrl: '',
    delivery: reason === 'no-policy' ? nothingSent : unknown,
  };
}
