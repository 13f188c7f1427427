/** What pages already mark as private, in the vocabularies of the recorders that are in use. */
export const DEFAULT_REDACT_SELECTORS =
  '[data-private], .rr-mask, .rr-block, .sentry-mask, .sentry-block, .ph-mask, .ph-no-capture, .fs-mask, .fs-exclude, [data-clarity-mask]';

/** Attributes that those selectors read: what must be watched for a mark that is taken away again. */
export const MARK_ATTRIBUTES = ['class', 'data-private', 'data-clarity-mask'];

/** Placeholders that stand for what was taken out. No length shows. */
export const PLACEHOLDER = { secret: '⟦secret⟧', text: '⟦text⟧', marked: '⟦private⟧' } as const;
export type PlaceholderKind = keyof typeof PLACEHOLDER;
