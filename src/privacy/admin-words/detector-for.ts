import { type Detect, detectorWith } from '../detector/detect';
import { findPatterns } from './patterns';
import { findTerms } from './terms';

/** Words that the admin wants out of all texts. */
interface AdminWords {
  /** Literal: names of people, customers, projects. */
  redactTerms: readonly string[];
  /** Regular expressions in RE2's syntax. */
  redactPatterns: readonly string[];
}

/**
 * The text detector that finds the admin's words, too.
 * @throws RE2JSException when a pattern cannot be used
 */
export function detectorFor({ redactTerms, redactPatterns }: AdminWords): Detect {
  if (redactTerms.length === 0 && redactPatterns.length === 0) return detectorWith([]);
  return detectorWith([findTerms(redactTerms), findPatterns(redactPatterns)]);
}
