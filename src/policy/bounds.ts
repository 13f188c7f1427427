/** What values may be and what holds instead of others: for the rules that check them, and for the words that say so. */

export const CHOICES = {
  captureKeys: ['classes', 'text'],
  captureDom: ['none', 'actions', 'full'],
  capturePageText: ['redact', 'mask'],
} as const;

/** Minutes or hours, as the key says; `less` holds when the value is malformed. */
export const SPANS = {
  pauseMinutes: { least: 1, most: 1440, less: 30 },
  uploadDelayMinutes: { least: 0, most: 1440, less: 10 },
  reviewHours: { least: 1, most: 24, less: 1 },
} as const;

/** UTF-16 units. */
export const LONGEST_TOKEN = 512;
export const MOST_SELECTORS = 200;
