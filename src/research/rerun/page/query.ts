import type { ElementDescription } from '../../../trace/event';

/** An element to be found again. */
export interface Query {
  element: ElementDescription;
  /** Where its centre would be if everything moved as what was found last. CSS pixels in the viewport. */
  expected?: { x: number; y: number };
}

/** An element of the live page and how well it fits. */
export interface Candidate {
  /** Share of what was recorded that it agrees with, 0 to 1. */
  score: number;
  /** Kinds of selectors that find it. */
  by: string[];
  /** For the person who reads why: tag, role and name. */
  label: string;
}

export interface Resolution {
  /** The best first, five at most. The first is the one when `reason` is absent. */
  candidates: Candidate[];
  reason?: 'missing' | 'ambiguous';
  /** Another is called the same, where there was one when it was recorded: only where it stands tells the first from it. */
  isByPlace?: true;
}
