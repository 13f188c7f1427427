import type { PopupState } from '../../messages/popup';

const MINUTE = 60_000;

/** The moment that all examples are told at. */
export const exampleNow = Date.UTC(2026, 2, 4, 14, 7, 12);

/** A calm working day; the examples below say only what is different. */
export const recording: PopupState = {
  recording: { status: 'recording' },
  siteCovered: true,
  captureKeys: 'classes',
  pauseMinutes: 30,
  exemptionUrl: 'https://intranet.example.com/recording/exemption',
  problems: [],
  delivery: { waitingBatches: 2, waitingChunks: 14, sentBatches: 128, sentBytes: 4_312_000, trouble: null },
};

const nothingSent = { waitingBatches: 0, waitingChunks: 0, sentBatches: 0, sentBytes: 0, trouble: null };
const trouble = { message: 'The collector cannot be reached.', since: exampleNow - 295 * MINUTE };
const problems = [
  {
    key: 'excludedSites',
    rule: 'must be a list of match patterns such as "https://*.example.com/*", or "<all_urls>"',
    effect: 'every site is excluded',
  },
  {
    key: 'pauseMinutes',
    rule: 'must be a whole number of minutes from 1 to 1440',
    effect: 'a pause lasts 30 minutes',
  },
];

/** Every face of the popup by name; null stands for a worker that gives no answer. */
export const examples = {
  recording,
  'not-covered': { ...recording, siteCovered: false },
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
  trouble: { ...recording, delivery: { ...recording.delivery, waitingBatches: 57, trouble } },
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
    delivery: nothingSent,
  };
}
