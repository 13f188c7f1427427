import type { RecordingState } from '../messages/popup';

/** What the toolbar icon looks like. */
export type BadgeKind = 'recording' | 'paused' | 'off' | 'attention';

/** Keys of the texts that say what the icon means. */
export type BadgeTitle =
  | 'badgeRecording'
  | 'badgeOff'
  | 'badgePaused'
  | 'badgeWaiting'
  | 'badgeTrouble'
  | 'badgeExempt'
  | 'badgeNotCovered';

export interface BadgeLook {
  kind: BadgeKind;
  title: BadgeTitle;
  /** On the icon, for those who cannot tell its colours. */
  text: string;
  color: string;
}

const RED = '#c4302b';
const GREY = '#5f6368';
const AMBER = '#a15c00';

const LOOKS = {
  recording: { kind: 'recording', title: 'badgeRecording', text: 'REC', color: RED },
  trouble: { kind: 'recording', title: 'badgeTrouble', text: '!', color: RED },
  notCovered: { kind: 'off', title: 'badgeNotCovered', text: '', color: GREY },
  paused: { kind: 'paused', title: 'badgePaused', text: '||', color: GREY },
  waiting: { kind: 'attention', title: 'badgeWaiting', text: '!', color: AMBER },
  exempt: { kind: 'off', title: 'badgeExempt', text: '', color: GREY },
  off: { kind: 'off', title: 'badgeOff', text: '', color: GREY },
} as const satisfies Record<string, BadgeLook>;

/**
 * How the icon looks over a page. It says "recording" only where that page is recorded.
 * @param covered whether the policy covers the page
 * @param trouble whether delivery fails
 */
export function badgeLook(state: RecordingState, covered: boolean, trouble: boolean): BadgeLook {
  switch (state.status) {
    case 'recording':
      if (!covered) return LOOKS.notCovered;
      return trouble ? LOOKS.trouble : LOOKS.recording;
    case 'paused':
      return LOOKS.paused;
    case 'waiting':
      return LOOKS.waiting;
    case 'exempt':
      return LOOKS.exempt;
    case 'off':
      return LOOKS.off;
  }
}
