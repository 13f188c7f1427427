import type { OffReason, RecordingState } from '../../messages/popup';

const because: Record<OffReason, string> = {
  starting: 'the browser has not answered what its policy is',
  'no-policy': 'there is no policy',
  'no-recipients': 'the policy names no research key (recipients)',
  'no-collector': 'the policy names no collector (collectorUrl)',
  'no-sites': 'the policy names no site (sites)',
  'no-text': 'the policy lets no text through (redactTerms, redactPatterns)',
  store: 'the extension cannot store anything',
  unknown: 'the extension is in a state that it does not know',
};

/** One line that says whether the browser records, and if not, why. */
export function stateLine(state: RecordingState): string {
  switch (state.status) {
    case 'recording':
      return 'recording: clicks, keys and pages of this browser, where the policy covers it';
    case 'waiting':
      return 'not recording: the policy asks for an acknowledgment first (click the icon of Candor in the toolbar)';
    case 'paused':
      return `not recording: paused until ${new Date(state.until).toISOString()}`;
    case 'exempt':
      return 'not recording: exempt';
    case 'off':
      return `not recording: ${because[state.reason]}`;
  }
}
