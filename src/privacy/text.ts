import { termForm } from './admin-words/terms';
import { type Detect, detect, replaceAll } from './detector/detect';
import { type Finding, labels } from './detector/finding';
import { fold } from './detector/fold';
import type { Numbering } from './numbering';

/** Version of the redaction rules, kept with every batch. */
export const REDACTOR_VERSION = '0.4.0';

export interface RedactedText {
  text: string;
  /** What was replaced, in the text as it was given. */
  spans: Finding[];
}

/**
 * A text in which what the detector finds is replaced by typed placeholders: `⟦email:1⟧`, the same number for the same
 * value. What is a placeholder already stays one; redacting twice is the same as once.
 * @param find the detector; by forms alone unless another is given
 */
export function redactText(text: string, numbering: Numbering, find: Detect = detect): RedactedText {
  const spans = find(text);
  if (spans.length === 0) return { text, spans };
  return { text: replaceAll(text, spans, (span) => placeholder(text, span, numbering)), spans };
}

/** What a finding in a text is replaced by: `⟦email:1⟧`, or `⟦email⟧` where the value gets no number. */
export function placeholder(text: string, { start, end, type }: Finding, numbering: Numbering): string {
  const label = labels[type];
  const number = numbering.numberOf(label, normalForm(text.slice(start, end), type));
  return number === undefined ? `⟦${label}⟧` : `⟦${label}:${number}⟧`;
}

/** The same for different ways to write one value. */
function normalForm(written: string, type: Finding['type']): string {
  const value = fold(written).text;
  switch (type) {
    case 'EMAIL':
    case 'IP':
      return value.toLowerCase();
    case 'CREDIT_CARD':
    case 'US_SSN':
    case 'PHONE':
      return value.replace(/\D/g, '');
    case 'IBAN':
      return value.replace(/[ -]/g, '').toUpperCase();
    case 'TERM':
      return termForm(value);
    default:
      return value;
  }
}
