import { catalogue, type PolicyKey } from '../policy/catalogue';
import type { PolicyProblem } from '../policy/problem';
import { MOST_SELECTORS } from '../policy/selectors';
import type { Message } from './text';

/** What a setting should have been, and what holds instead. */
export interface ProblemWords {
  rule: Message;
  effect: Message;
}

const { enrollmentToken, pauseMinutes, uploadDelayMinutes, reviewHours } = catalogue;

const malformed: Record<PolicyKey, ProblemWords> = {
  collectorUrl: { rule: ['ruleCollectorAddress'], effect: ['effectNoCollector'] },
  enrollmentToken: { rule: ['ruleToken', `${enrollmentToken.schema.maxLength}`], effect: ['effectNoToken'] },
  recipients: { rule: ['ruleResearchKeys'], effect: ['effectNoReaders'] },
  sites: { rule: ['ruleSitePatterns'], effect: ['effectNoSites'] },
  excludedSites: { rule: ['ruleSitePatterns'], effect: ['effectAllExcluded'] },
  captureKeys: { rule: ['ruleOneOf', choices(catalogue.captureKeys.schema)], effect: ['effectNoTypedText'] },
  captureDom: { rule: ['ruleOneOf', choices(catalogue.captureDom.schema)], effect: ['effectNoPageContent'] },
  capturePageText: {
    rule: ['ruleOneOf', choices(catalogue.capturePageText.schema)],
    effect: ['effectTextMasked'],
  },
  maskedSites: { rule: ['ruleSitePatterns'], effect: ['effectAllMasked'] },
  redactTerms: { rule: ['ruleTerms'], effect: ['effectNothingRecorded'] },
  redactPatterns: { rule: ['rulePatterns'], effect: ['effectNothingRecorded'] },
  redactSelectors: { rule: ['ruleSelectors', `${MOST_SELECTORS}`], effect: ['effectNoPageText'] },
  blockSelectors: { rule: ['ruleSelectors', `${MOST_SELECTORS}`], effect: ['effectEmptyPages'] },
  pauseMinutes: { rule: minutes(pauseMinutes.schema), effect: ['effectPauseLasts', `${pauseMinutes.less}`] },
  exemptionUrl: { rule: ['ruleWebAddress'], effect: ['effectNoExemptionPage'] },
  requireAcknowledgment: { rule: ['ruleTrueOrFalse'], effect: ['effectAcknowledgmentFirst'] },
  uploadDelayMinutes: {
    rule: minutes(uploadDelayMinutes.schema),
    effect: ['effectStaysFor', `${uploadDelayMinutes.less}`],
  },
  reviewHours: { rule: hours(reviewHours.schema), effect: ['effectReadableFor', `${reviewHours.less}`] },
};

export function problemWords(problem: PolicyProblem): ProblemWords {
  if (problem.code === 'malformed') return malformed[problem.key];
  if (problem.code === 'delay-beyond-review')
    return { rule: ['ruleDelayWithinReview'], effect: ['effectSealedWithinReview'] };
  return { rule: ['ruleNoSuchSetting'], effect: ['effectIgnored'] };
}

interface Bounds {
  minValue: number | null;
  maxValue: number | null;
}

function minutes({ minValue, maxValue }: Bounds): Message {
  return ['ruleMinutes', `${minValue}`, `${maxValue}`];
}

function hours({ minValue, maxValue }: Bounds): Message {
  return ['ruleHours', `${minValue}`, `${maxValue}`];
}

function choices({ options }: { options: readonly string[] }): string {
  return options.join(', ');
}
