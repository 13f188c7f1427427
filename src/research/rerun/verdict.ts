import type { Op } from '../actions/action';
import type { Candidate } from './page/query';

/** What became of one step. */
export interface StepVerdict {
  /** As in the actions of the trace, from 1. */
  step: number;
  op: Op;
  /** What it was done to, as it was recorded: role and name. */
  target?: string;
  /** `done`; `withheld`: its value was not recorded and none was supplied; `failed`; `skipped`: not needed any more. */
  outcome: 'done' | 'withheld' | 'failed' | 'skipped';
  /** Kinds of selectors that agreed on the target, `likeness` where none found it; empty for steps without a target. */
  resolvedBy: string[];
  /** Share of what was recorded that the target agrees with, 0 to 1; null for steps without a target. */
  score: number | null;
  /** What is otherwise than it was when recorded. */
  divergence?: string;
  /** Why it was not carried out. */
  reason?: string;
  /** What could have been meant, the best first. */
  candidates?: Candidate[];
}

/** How a whole re-execution went. */
export interface Verdict {
  /** Every step was carried out. */
  ok: boolean;
  /** Steps carried out, and steps of the trace. */
  done: number;
  of: number;
  steps: StepVerdict[];
  /** Supplied values that no step has asked for: their places in the list, from 1, or their names. */
  unused?: string[];
}

/** What an error says: Playwright's go on with a log. */
export function firstLineOf(error: unknown): string {
  return error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
}

/** A step cannot be carried out. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';

  constructor(
    message: string,
    readonly candidates: Candidate[] = [],
  ) {
    super(message);
  }
}

/** A step's value was not recorded and nobody supplied it. */
export class ValueWithheld extends Error {
  override readonly name = 'ValueWithheld';
}
