/** Every key that an admin can set, in the order of the docs. */
export const policyKeys = [
  'collectorUrl',
  'enrollmentToken',
  'recipients',
  'sites',
  'excludedSites',
  'captureKeys',
  'captureDom',
  'capturePageText',
  'maskedSites',
  'redactTerms',
  'redactPatterns',
  'redactSelectors',
  'blockSelectors',
  'pauseMinutes',
  'exemptionUrl',
  'requireAcknowledgment',
  'uploadDelayMinutes',
  'reviewHours',
] as const;

export type PolicyKey = (typeof policyKeys)[number];
