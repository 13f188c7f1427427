import type { Span } from '../projection';

/** What a finding can be, and how its placeholder names it: `⟦card:1⟧`. */
export const labels = {
  EMAIL: 'email',
  PHONE: 'phone',
  CREDIT_CARD: 'card',
  US_SSN: 'ssn',
  IBAN: 'iban',
  IP: 'ip',
  PRIVATE_KEY: 'privatekey',
  JWT: 'jwt',
  AWS_KEY: 'awskey',
  GITHUB_TOKEN: 'githubtoken',
  GOOGLE_API_KEY: 'googlekey',
  SLACK_TOKEN: 'slacktoken',
  STRIPE_KEY: 'stripekey',
  OTHER_TOKEN: 'token',
  PASSWORD: 'password',
  TERM: 'term',
  PATTERN: 'pattern',
} as const;

export type FindingType = keyof typeof labels;

/** A stretch of UTF-16 units of a text, end exclusive, and what it is. */
export interface Finding extends Span {
  type: FindingType;
}

/** Looks through a folded text for things of one kind. In time linear in the length of the text. */
export type Find = (text: string) => Finding[];
