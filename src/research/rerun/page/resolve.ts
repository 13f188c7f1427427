import { asTold } from './as-told';
import { containerOf } from './container';
import { isWithin, type LiveElement, lookAt } from './live-element';
import type { Candidate, Query, Resolution } from './query';
import { rootsAt } from './roots';
import { likeness } from './score';
import { textSimilarity } from './similarity';
import { type Ballot, vote } from './votes';

/** Below this share of what was recorded an element is another one. */
const LEAST = 0.45;
/** The same where no selector finds it: then it must be called alike, too. */
const LEAST_ALIKE = 0.6;
const ALIKE = 0.6;
/** The best must be ahead of the next by this share. */
const LEAD = 0.03;
/** Points of two elements that are the same but for rounding. */
const SAME = 0.05;
const MOST_TOLD = 5;
/** Elements that are compared one by one when no selector finds any. */
const MOST_COMPARED = 1_500;

interface Scored extends Candidate {
  element: Element;
  /** Points for what it is, not for where it stands. */
  own: number;
  /** By what it is called it was the only one when recorded. */
  wasOnly: boolean;
  /** Whether it is called as what was recorded, if that was called anything. */
  isCalledAlike: boolean;
}

/** Elements of the last resolution, the best first. */
let last: Element[] = [];

/** Finds the element that was recorded: by what its selectors agree on, and by its likeness. */
export function resolve(query: Query): Resolution {
  const roots = rootsAt(query.element.shadowPath.length);
  const ballot = vote(query.element);
  const pool = ballot.found.size > 0 ? [...ballot.found.keys()] : similar(query, roots);
  const container = containerOf(query.element);
  const scored = pool
    .filter((element) => container === undefined || isWithin(element, container))
    .map((element) => score(query, lookAt(element), ballot))
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_TOLD);
  last = scored.map(({ element }) => element);
  const candidates = scored.map(({ score, by, label }) => ({ score, by, label }));
  const reason = reasonAgainst(scored);
  const isByPlace = !reason && areTwins(scored[0], rivalOf(scored));
  return { candidates, ...(reason ? { reason } : {}), ...(isByPlace ? { isByPlace: true } : {}) };
}

/** An element of the last resolution. */
export function candidate(index: number): Element | null {
  return last[index] ?? null;
}

function similar({ element: { tag, role } }: Query, roots: readonly (Document | ShadowRoot)[]): Element[] {
  const selector = role === 'generic' || role === '' ? tag : `${tag}, [role~="${CSS.escape(role)}" i]`;
  return roots.flatMap((root) => Array.from(root.querySelectorAll(selector))).slice(0, MOST_COMPARED);
}

function score(query: Query, live: LiveElement, { found, reachable }: Ballot): Scored {
  const votes = found.get(live.element) ?? { points: 0, own: 0, wasOnly: false, by: [] };
  const like = likeness(query, live);
  return {
    element: live.element,
    own: votes.own + like.own,
    wasOnly: votes.wasOnly,
    isCalledAlike: isCalledAlike(query.element, live),
    score: Math.round(((votes.points + like.reached) / (reachable + like.reachable)) * 1000) / 1000,
    by: votes.by,
    label: `${live.tag} ${live.role} ${JSON.stringify((live.name || live.text).slice(0, 60))}`,
  };
}

function isCalledAlike(recorded: Query['element'], live: LiveElement): boolean {
  const { name, text } = recorded;
  if (name === '' && text === '') return true;
  return (
    Math.max(
      similarity(name, asTold(recorded, 'name', live.name)),
      similarity(text, asTold(recorded, 'text', live.text)),
    ) >= ALIKE
  );
}

/** Nothing is like nothing. */
function similarity(recorded: string, live: string): number {
  return recorded === '' ? 0 : textSimilarity(recorded, live);
}

function reasonAgainst(scored: readonly Scored[]): Resolution['reason'] {
  const [best] = scored;
  if (!best || best.score < LEAST) return 'missing';
  if (best.by.length === 0 && (best.score < LEAST_ALIKE || !best.isCalledAlike)) return 'missing';
  const rival = rivalOf(scored);
  return rival && best.score - rival.score < LEAD ? 'ambiguous' : undefined;
}

/** What lies in the best, or around it, is no rival: a press there is a press on both. */
function rivalOf([best, ...others]: readonly Scored[]): Scored | undefined {
  return others.find(
    ({ element }) => best && !isWithin(element, best.element) && !isWithin(best.element, element),
  );
}

/** Where there was one there are two now that nothing but their place tells apart. */
function areTwins(best: Scored | undefined, rival: Scored | undefined): boolean {
  return Boolean(best?.wasOnly && rival?.wasOnly && Math.abs(best.own - rival.own) < SAME);
}
