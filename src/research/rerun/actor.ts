import type { Page } from 'playwright-core';
import type { Action } from '../actions/action';
import type { Found, Locator } from './locate';
import type { Stage } from './stage';
import type { Supplied } from './values';

/** What every kind of step works with. */
export interface Actor {
  locator: Locator;
  stage: Stage;
  /** Milliseconds to wait for what a step needs. */
  patience: number;
  /** What is to be entered in this step, where it was not recorded. */
  supplied?: Supplied;
  stop?: AbortSignal | undefined;
  /** What was done before this step. */
  before?: Action | undefined;
}

/** What a step reports of itself. */
export interface Carried {
  by: string[];
  score: number | null;
  divergence?: string;
}

export type Step = (action: Action, actor: Actor) => Promise<Carried>;

export const WITHOUT_TARGET: Carried = { by: [], score: null };

/** What a step tells of the target that it was done to, if it has one. */
export function carried(found: Found | undefined): Carried {
  if (!found) return WITHOUT_TARGET;
  const { by, score, divergence } = found;
  return { by, score, ...(divergence === undefined ? {} : { divergence }) };
}

/** The live tab of an action, brought to the front. */
export async function tabOf({ page }: Action, { stage }: Actor): Promise<Page> {
  const live = await stage.showing(page);
  await stage.toFront(live);
  return live;
}
