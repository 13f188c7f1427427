import * as z from 'zod';
import { ALL_TEXT, arePatterns, isTerm, MOST_PATTERNS, MOST_TERMS } from './admin-lists';
import { CHOICES, LONGEST_TOKEN, MOST_SELECTORS, SPANS } from './bounds';
import type { PolicyKey } from './keys';
import { isMatchPattern } from './match-pattern';
import { isSelector, WHOLE_PAGE } from './selectors';

/** One policy key: its rule, its default, and what holds when its value is malformed. */
export interface Setting<S extends z.ZodType = z.ZodType> {
  title: string;
  description: string;
  /** What a value must be, in words for the admin. */
  rule: string;
  schema: S;
  /** Holds when the key is left out. */
  default: z.infer<S>;
  /** Holds when the value is malformed: never more recording than any valid value could ask for. */
  less: z.infer<S>;
  /** What `less` means, in words for the admin. */
  lessMeans: string;
  /** Which direction records less. */
  direction: string;
}

function setting<S extends z.ZodType>(of: Setting<S>): Setting<S> {
  return of;
}

const patterns = z.array(z.string().refine(isMatchPattern)).max(10_000);
const selectors = z.array(z.string().refine(isSelector)).max(MOST_SELECTORS);
const selectorsRule = `a list of at most ${MOST_SELECTORS} CSS selectors such as ".customer-name" or "#account [title]"`;
const patternsRule = 'a list of match patterns such as "https://*.example.com/*", or "<all_urls>"';

/** Sealed batches may cross the network in the clear only on the machine itself. */
function isSafeCollector(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  if (url.username || url.password || url.search || url.hash) return false;
  if (url.protocol === 'https:') return true;
  return url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname);
}

/** Every key an admin can set. The managed schema, the docs and the validation are all made from this table. */
export const catalogue = {
  collectorUrl: setting({
    title: 'Collector address',
    description: 'Where sealed batches are sent.',
    rule: 'an https address without query (http only on this machine: 127.0.0.1, localhost or [::1])',
    schema: z.string().refine((text) => text === '' || isSafeCollector(text)),
    default: '',
    less: '',
    lessMeans: 'nothing is recorded, because it could not be delivered',
    direction: 'empty records nothing',
  }),
  enrollmentToken: setting({
    title: 'Enrolment token',
    description: 'Lets a device enrol with the collector once.',
    rule: 'text of at most 512 characters',
    schema: z.string().max(LONGEST_TOKEN),
    default: '',
    less: '',
    lessMeans: 'a device that is not enrolled yet cannot deliver',
    direction: 'no effect on what is recorded',
  }),
  recipients: setting({
    title: 'Research keys',
    description:
      'age X25519 public keys ("age1…") that batches are sealed to. Only their holders can read them.',
    rule: 'a list of age public keys, each "age1" followed by 58 letters and digits',
    schema: z.array(z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/)).max(20),
    default: [],
    less: [],
    lessMeans: 'nothing is recorded, because nobody could be trusted to read it',
    direction: 'an empty list records nothing',
  }),
  sites: setting({
    title: 'Recorded sites',
    description: 'Sites that are recorded. Nothing is recorded anywhere else.',
    rule: patternsRule,
    schema: patterns,
    default: [],
    less: [],
    lessMeans: 'no site is recorded',
    direction: 'fewer patterns record less',
  }),
  excludedSites: setting({
    title: 'Excluded sites',
    description: 'Sites that are never recorded, even when they match the recorded sites.',
    rule: patternsRule,
    schema: patterns,
    default: [],
    less: ['<all_urls>'],
    lessMeans: 'every site is excluded',
    direction: 'more patterns record less',
  }),
  captureKeys: setting({
    title: 'Keys and values',
    description:
      '"classes": that a character was typed, not which, and no field values. "text": keys and values of fields that are not secret.',
    rule: '"classes" or "text"',
    schema: z.enum(CHOICES.captureKeys),
    default: 'classes',
    less: 'classes',
    lessMeans: 'no typed text is kept',
    direction: '"classes" records less',
  }),
  captureDom: setting({
    title: 'Page content',
    description:
      '"full": the redacted page content. "actions": only around actions. "none": no page content.',
    rule: '"none", "actions" or "full"',
    schema: z.enum(CHOICES.captureDom),
    default: 'full',
    less: 'none',
    lessMeans: 'no page content is kept',
    direction: '"none" records least, then "actions"',
  }),
  capturePageText: setting({
    title: 'Page text',
    description:
      '"redact": the text of pages without what identifies somebody or is secret. "mask": of all text only its layout; letters and digits become x, and nothing typed is kept.',
    rule: '"redact" or "mask"',
    schema: z.enum(CHOICES.capturePageText),
    default: 'redact',
    less: 'mask',
    lessMeans: 'letters and digits of all text become x',
    direction: '"mask" records less',
  }),
  maskedSites: setting({
    title: 'Masked sites',
    description:
      'Sites whose text is masked as with "mask", such as mail and chat, frames of other sites in their pages included. Only scheme, host and port of a pattern count: a page can go from path to path without loading.',
    rule: patternsRule,
    schema: patterns,
    default: [],
    less: ['<all_urls>'],
    lessMeans: 'the text of every site is masked',
    direction: 'more patterns record less',
  }),
  redactTerms: setting({
    title: 'Words to redact',
    description:
      'Names of people, customers or projects that must not be in recordings. Each becomes ⟦term:1⟧ wherever it stands as a word, however it is capitalised.',
    rule: `a list of at most ${MOST_TERMS.toLocaleString('en')} texts of 1 to 200 characters, each with a letter or digit`,
    schema: z.array(z.string().refine(isTerm)).max(MOST_TERMS),
    default: [],
    less: [ALL_TEXT],
    lessMeans: 'nothing is recorded, because it is not known what must not be kept',
    direction: `more words record less; "${ALL_TEXT}" records nothing`,
  }),
  redactPatterns: setting({
    title: 'Patterns to redact',
    description:
      'Regular expressions for texts that must not be in recordings, such as numbers of orders. What they match in a line becomes ⟦pattern:1⟧.',
    rule: `a list of at most ${MOST_PATTERNS} regular expressions in RE2 syntax (no look-around, no back-references), none of which matches an empty text, that are not too large together`,
    schema: z.array(z.string()).max(MOST_PATTERNS).refine(arePatterns),
    default: [],
    less: [ALL_TEXT],
    lessMeans: 'nothing is recorded, because it is not known what must not be kept',
    direction: `more patterns record less; "${ALL_TEXT}" records nothing`,
  }),
  redactSelectors: setting({
    title: 'Private parts of pages',
    description:
      'CSS selectors of parts of pages whose text must not be in recordings: it becomes ⟦private⟧, there and wherever the page repeats it. They are added to the marks that pages set themselves, such as [data-private].',
    rule: selectorsRule,
    schema: selectors,
    default: [],
    less: [WHOLE_PAGE],
    lessMeans: 'no text of any page is kept',
    direction: `more selectors record less; "${WHOLE_PAGE}" keeps no text`,
  }),
  blockSelectors: setting({
    title: 'Parts of pages that are not recorded',
    description:
      'CSS selectors of parts of pages that are recorded as empty boxes of the same size. What is done inside one is told only as far as the pointer touches the box. Frames inside are empty, too.',
    rule: selectorsRule,
    schema: selectors,
    default: [],
    less: [WHOLE_PAGE],
    lessMeans: 'every page is recorded as an empty box',
    direction: `more selectors record less; "${WHOLE_PAGE}" empties every page`,
  }),
  pauseMinutes: setting({
    title: 'Length of a pause',
    description: 'Minutes that a pause lasts.',
    rule: 'a whole number of minutes from 1 to 1440',
    schema: z.int().min(SPANS.pauseMinutes.least).max(SPANS.pauseMinutes.most),
    default: 30,
    less: SPANS.pauseMinutes.less,
    lessMeans: 'a pause lasts 30 minutes',
    direction: 'more minutes record less',
  }),
  exemptionUrl: setting({
    title: 'Exemption page',
    description: 'Where an employee asks not to be recorded at all.',
    rule: 'an https address (http only on this machine)',
    schema: z.string().refine((text) => text === '' || (URL.canParse(text) && isWebAddress(new URL(text)))),
    default: '',
    less: '',
    lessMeans: 'the popup says that no exemption page is set',
    direction: 'no effect on what is recorded',
  }),
  requireAcknowledgment: setting({
    title: 'Acknowledgment first',
    description: 'Record nothing until the employee has acknowledged what is recorded.',
    rule: 'true or false',
    schema: z.boolean(),
    default: true,
    less: true,
    lessMeans: 'nothing is recorded before the acknowledgment',
    direction: 'true records less',
  }),
  uploadDelayMinutes: setting({
    title: 'Upload delay',
    description: 'Minutes that recordings stay on the device before they are sealed and sent.',
    rule: 'a whole number of minutes from 0 to 1440',
    schema: z.int().min(SPANS.uploadDelayMinutes.least).max(SPANS.uploadDelayMinutes.most),
    default: 10,
    less: SPANS.uploadDelayMinutes.less,
    lessMeans: 'recordings stay on the device for 10 minutes',
    direction: 'no effect on what is recorded',
  }),
  reviewHours: setting({
    title: 'Review copy',
    description:
      'Hours that recordings stay readable on the device, redacted, so that the employee can see what was recorded. Everything older is sealed or deleted. Wins over a longer upload delay.',
    rule: 'a whole number of hours from 1 to 24',
    schema: z.int().min(SPANS.reviewHours.least).max(SPANS.reviewHours.most),
    default: 24,
    less: SPANS.reviewHours.less,
    lessMeans: 'recordings stay readable on the device for 1 hour',
    direction: 'no effect on what is recorded; fewer hours keep less on the device',
  }),
} as const satisfies Record<PolicyKey, Setting>;

function isWebAddress(url: URL): boolean {
  return (
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(url.hostname))
  );
}

export type Policy = { -readonly [K in PolicyKey]: z.infer<(typeof catalogue)[K]['schema']> };
