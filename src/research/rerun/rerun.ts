import type { BrowserContext, Page } from 'playwright-core';
import type { Trace } from '../../trace/trace-file';
import type { Action } from '../actions/action';
import { foldActions } from '../actions/fold';
import type { Actor } from './actor';
import { Locator, nameOf } from './locate';
import { keepPace } from './pace';
import { offerTouch } from './pointers';
import { Stage } from './stage';
import { steps } from './steps';
import { TracePages } from './trace-pages';
import { type SuppliedValues, Values } from './values';
import { firstLineOf, StepFailed, type StepVerdict, ValueWithheld, type Verdict } from './verdict';
import { within } from './within';

/** The longest that is waited between two steps. Milliseconds. */
const PACE = 15_000;
/** Of what a step took when it was recorded, no more is given to it. Milliseconds. */
const LONGEST_STEP = 60_000;
/** For what a step waits for beside its element. Milliseconds. */
const AROUND = 15_000;

export interface RerunOptions {
  /** Where it happens. */
  context: BrowserContext;
  /** Tab to begin in; a page that is at the first address already is taken as it is. */
  page: Page;
  /** Address to begin at instead of the recorded one. */
  url?: string | undefined;
  values?: SuppliedValues | undefined;
  dialogs?: 'accept' | 'dismiss';
  /** Milliseconds to wait for what a step needs. Default 10 s. */
  patience?: number;
  /** Ends it in the middle of a step. */
  stop?: AbortSignal | undefined;
  onStep?(verdict: StepVerdict): void;
}

/** Carries the actions of a trace out again, with real input, until one cannot be. */
export async function rerun(trace: Pick<Trace, 'lines'>, options: RerunOptions): Promise<Verdict> {
  const actions = foldActions(trace);
  const actor = prepareActor(trace, actions, options);
  const values = new Values(options.values);
  if (actions.some(({ gesture }) => gesture?.pointer === 'touch')) await offerTouches(options.context);
  answerDialogs(options);
  const verdicts: StepVerdict[] = [];
  for (const [at, action] of actions.entries()) {
    if (isLeftOpen(action, actions)) {
      verdicts.push(leftOpen(action));
      continue;
    }
    const verdict = await carryOut(action, { ...actor, before: actions[at - 1] }, values);
    verdicts.push(verdict);
    options.onStep?.(verdict);
    // Without a hover the next step shows whether it was needed.
    if (options.stop?.aborted || (verdict.outcome === 'failed' && action.op !== 'hover')) break;
  }
  return conclude(verdicts, actions.length, values);
}

function answerDialogs({ context, dialogs = 'accept' }: RerunOptions): void {
  context.on('dialog', (dialog) => void dialog[dialogs]().catch(() => undefined));
}

function prepareActor(
  { lines }: Pick<Trace, 'lines'>,
  actions: readonly Action[],
  options: RerunOptions,
): Actor {
  const { context, page, url, patience = 10_000, stop } = options;
  const pages = new TracePages(lines);
  const stage = new Stage(context, pages, { patience, recordedUrl: pages.first?.url, url });
  const first = actions[0];
  if (first) stage.adopt(stage.tabOf(first.page), page);
  return { stage, locator: new Locator(stage, pages, patience), patience, stop };
}

/** The tabs there are and those that open. One that is gone meanwhile needs nothing. */
async function offerTouches(context: BrowserContext): Promise<void> {
  context.on('page', (page) => void offerTouch(page).catch(() => undefined));
  await Promise.all(context.pages().map(offerTouch));
}

async function carryOut(action: Action, actor: Actor, values: Values): Promise<StepVerdict> {
  const { step, op, target } = action;
  const head = { step, op, ...(target ? { target: nameOf(target) } : {}) };
  try {
    await within(PACE, keepPace(actor.before, action, actor), actor.stop).catch(() => undefined);
    const supplied = action.withheld ? { supplied: values.take(action) } : {};
    const work = steps[op](action, { ...actor, ...supplied });
    const { by, score, divergence } = await within(limitOf(action, actor), work, actor.stop);
    const told = divergence === undefined ? {} : { divergence: values.mask(divergence) };
    return { ...head, outcome: 'done', resolvedBy: by, score, ...told };
  } catch (error) {
    return { ...head, resolvedBy: [], score: null, ...outcomeOf(error, values) };
  }
}

/** As long as it took, up to a limit, and what may be waited for in it: the element, what covers it, where it ends. */
function limitOf({ t, until }: Action, { patience }: Actor): number {
  return Math.min(until - t, LONGEST_STEP) + 2 * patience + AROUND;
}

/** What is closed at the very end stays open, so that what was done can be looked at. */
function isLeftOpen({ op, step }: Action, actions: readonly Action[]): boolean {
  return op === 'closeTab' && actions.slice(step).every(({ op }) => op === 'closeTab' || op === 'switchTab');
}

function leftOpen({ step, op }: Action): StepVerdict {
  const reason = 'Nothing was done after it: the tab stays open, to be looked at.';
  return { step, op, outcome: 'skipped', resolvedBy: [], score: null, reason };
}

function outcomeOf(error: unknown, values: Values): Pick<StepVerdict, 'outcome' | 'reason' | 'candidates'> {
  const reason = values.mask(firstLineOf(error));
  if (error instanceof ValueWithheld) return { outcome: 'withheld', reason };
  if (!(error instanceof StepFailed)) return { outcome: 'failed', reason };
  const candidates = error.candidates.map((candidate) => ({
    ...candidate,
    label: values.mask(candidate.label),
  }));
  return { outcome: 'failed', reason, candidates };
}

function conclude(steps: StepVerdict[], of: number, { unused }: Values): Verdict {
  const done = steps.filter(({ outcome }) => outcome === 'done' || outcome === 'skipped').length;
  const isWhole = steps.length === of;
  return { ok: done === of, done, of, steps, ...(isWhole && unused.length > 0 ? { unused } : {}) };
}
