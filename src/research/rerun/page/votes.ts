import type { Selector } from '../../../trace/element';
import type { ElementDescription } from '../../../trace/event';
import { findAll } from './find';
import { shadowRootOf } from './roots';

type Kind = Selector['kind'];

/** How far a kind of selector is to be trusted on a page that may have been built anew or moved. */
const TRUST: Readonly<Record<Kind, number>> = {
  testid: 8,
  role: 7,
  label: 6,
  placeholder: 5,
  relative: 5,
  text: 5,
  title: 4,
  css: 3,
  xpath: 1,
};
/** Of a selector that finds several, the one that stands where the recorded one stood, and the others. */
const SAME_PLACE = 0.7;
const OTHER_PLACE = 0.25;

/** Kinds that say where an element stands; CSS may say either. */
const OF_PLACE: readonly Kind[] = ['relative', 'xpath'];
const OF_NAME: readonly Kind[] = ['testid', 'role', 'label', 'placeholder', 'text', 'title'];

interface Votes {
  points: number;
  /** Of these, points that are not given for where it stands alone. */
  own: number;
  /** By what it is called it was the only one when recorded. */
  wasOnly: boolean;
  by: Kind[];
}

/** What the selectors say of each element that one of them finds. */
export interface Ballot {
  found: Map<Element, Votes>;
  /** Points that the recorded element itself would have. */
  reachable: number;
}

export function vote({ selectors }: ElementDescription): Ballot {
  const ballot: Ballot = { found: new Map(), reachable: 0 };
  for (const selector of selectors) {
    const trust = TRUST[selector.kind];
    ballot.reachable += trust * (selector.matches === 1 ? 1 : SAME_PLACE);
    for (const [element, share] of shares(selector)) give(ballot, element, trust * share, selector);
  }
  return ballot;
}

function shares(selector: Selector): [Element, number][] {
  const found = findAll(selector, document, { shadowRoot: shadowRootOf });
  if (found.length === 1 && selector.matches === 1) return found.map((element) => [element, 1]);
  const isSameCrowd = found.length === selector.matches;
  return found.map((element, index) => [
    element,
    isSameCrowd && index === selector.index ? SAME_PLACE : OTHER_PLACE,
  ]);
}

function give({ found }: Ballot, element: Element, points: number, { kind, matches }: Selector): void {
  const has = found.get(element) ?? { points: 0, own: 0, wasOnly: false, by: [] };
  has.points += points;
  if (!has.by.includes(kind)) has.by.push(kind);
  if (!OF_PLACE.includes(kind)) has.own += points;
  if (OF_NAME.includes(kind) && matches === 1) has.wasOnly = true;
  found.set(element, has);
}
