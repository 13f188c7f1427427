import { startBudget } from './budget';
import type { ElementContext } from './context';
import { rootOf, tagOf } from './dom';
import { roleOf } from './role';
import { type Rule, withholder } from './withheld';

/** The element under description, and what every part of the description asks for. */
export interface Subject {
  readonly element: Element;
  readonly tag: string;
  readonly role: string;
  readonly context: ElementContext;
  /** Its own tree: document, shadow root, or the top of a detached piece. Selectors are counted in it. */
  readonly scope: Node;
  /** The privacy rule that withholds an element's text, if any. */
  readonly ruleFor: (element: Element) => Rule | undefined;
  /** Where texts occur in the tree, remembered for the selectors that ask for the same one. */
  readonly occurrences: Map<string, Element[] | undefined>;
  /** Answers to queries over the tree, likewise. */
  readonly queries: Map<string, readonly Element[]>;
  /** Position of elements among their siblings with the same tag, from 1, likewise. */
  readonly positions: Map<Element, number>;
  /** Throws `BudgetSpent` once the time for this description is over. */
  readonly checkpoint: () => void;
}

/** A text and the rules that took something out of it. */
export interface Said {
  readonly value: string;
  readonly rules: ReadonlySet<Rule>;
}

export const said = (value: string, rules: Iterable<Rule> = []): Said => ({ value, rules: new Set(rules) });

export function subjectOf(element: Element, context: ElementContext, budgetMs: number): Subject {
  return {
    element,
    tag: tagOf(element),
    role: roleOf(element),
    context,
    scope: rootOf(element),
    ruleFor: withholder(element, context),
    occurrences: new Map(),
    queries: new Map(),
    positions: new Map(),
    checkpoint: startBudget(budgetMs),
  };
}
