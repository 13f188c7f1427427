import { CHOICES, LONGEST_TOKEN, MOST_SELECTORS, SPANS } from '../policy/bounds';
import type { PolicyKey } from '../policy/keys';
import type { PolicyProblem } from '../policy/problem';
import type { Message } from './text';

/** What a setting should have been, and what holds instead. */
export interface ProblemWords {
  rule: Message;
  effect: Message;
}

const { pauseMinutes, uploadDelayMinutes, reviewHours } = SPANS;

const malformed: Record<PolicyKey, ProblemWords> = {
  collectorUrl: { rule: ['ruleCollectorAddress'], effect: ['effectNoCollector'] },
  enrollmentToken: { rule: ['ruleToken', `${LONGEST_TOKEN}`], effect: ['effectNoToken'] },
  recipients: { rule: ['ruleResearchKeys'], effect: ['effectNoReaders'] },
  sites: { rule: ['ruleSitePatterns'], effect: ['effectNoSites'] },
  excludedSites: { rule: ['ruleSitePatterns'], effect: ['effectAllExcluded'] },
  captureKeys: { rule: ['ruleOneOf', CHOICES.captureKeys.join(', ')], effect: ['effectNoTypedText'] },
  captureDom: { rule: ['ruleOneOf', CHOICES.captureDom.join(', ')], effect: ['effectNoPageContent'] },
  capturePageText: {
    rule: ['ruleOneOf', CHOICES.capturePageText.join(', ')],
    effect: ['effectTextMasked'],
  },
  maskedSites: { rule: ['ruleSitePatterns'], effect: ['effectAllMasked'] },
  redactTerms: { rule: ['ruleTerms'], effect: ['effectNothingRecorded'] },
  redactPatterns: { rule: ['rulePatterns'], effect: ['effectNothingRecorded'] },
  redactSelectors: { rule: ['ruleSelectors', `${MOST_SELECTORS}`], effect: ['effectNoPageText'] },
  blockSelectors: { rule: ['ruleSelectors', `${MOST_SELECTORS}`], effect: ['effectEmptyPages'] },
  pauseMinutes: { rule: minutes(pauseMinutes), effect: ['effectPauseLasts', `${pauseMinutes.less}`] },
  exemptionUrl: { rule: ['ruleWebAddress'], effect: ['effectNoExemptionPage'] },
  requireAcknowledgment: { rule: ['ruleTrueOrFalse'], effect: ['effectAcknowledgmentFirst'] },
  uploadDelayMinutes: {
    rule: minutes(uploadDelayMinutes),
    effect: ['effectStaysFor', `${uploadDelayMinutes.less}`],
  },
  reviewHours: { rule: hours(reviewHours), effect: ['effectReadableFor', `${reviewHours.less}`] },
};

export function problemWords(problem: PolicyProblem): ProblemWords {
  if (problem.code === 'malformed') return malformed[problem.key];
  if (problem.code === 'delay-beyond-review')
    return { rule: ['ruleDelayWithinReview'], effect: ['effectSealedWithinReview'] };
  return { rule: ['ruleNoSuchSetting'], effect: ['effectIgnored'] };
}

interface Span {
  least: number;
  most: number;
}

function minutes({ least, most }: Span): Message {
  return ['ruleMinutes', `${least}`, `${most}`];
}

function hours({ least, most }: Span): Message {
  return ['ruleHours', `${least}`, `${most}`];
}
