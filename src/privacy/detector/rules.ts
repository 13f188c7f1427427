import type { FindingType } from './finding';

/** How the provenance of an event names what was found, by what it gives away. */
export const detectorRules = {
  EMAIL: 'detector-contact',
  PHONE: 'detector-contact',
  CREDIT_CARD: 'detector-account',
  IBAN: 'detector-account',
  US_SSN: 'detector-person',
  IP: 'detector-network',
  PRIVATE_KEY: 'detector-secret',
  JWT: 'detector-secret',
  AWS_KEY: 'detector-secret',
  GITHUB_TOKEN: 'detector-secret',
  GOOGLE_API_KEY: 'detector-secret',
  SLACK_TOKEN: 'detector-secret',
  STRIPE_KEY: 'detector-secret',
  OTHER_TOKEN: 'detector-secret',
  PASSWORD: 'detector-secret',
  TERM: 'term',
  PATTERN: 'pattern',
} as const satisfies Record<FindingType, string>;
