import { BudgetSpent } from '../../element/budget';
import { said } from '../../element/reader';
import type { Draft, ElementContext } from './context';
import { geometryOf } from './geometry';
import { bestFirst, type Making, PARTS } from './parts';
import { shadowPathOf } from './paths';
import { stateOf } from './state';
import { type Subject, subjectOf } from './subject';

/** Milliseconds that one description may take, by the clock: on a busy machine most of them pass without us. */
const BUDGET_MS = 8;

function outline(subject: Subject): Draft {
  const { element, context, tag, role } = subject;
  const draft: Draft = {
    type: 'element',
    id: context.idOf(element),
    tag,
    role,
    name: '',
    attributes: {},
    text: '',
    state: stateToTell(subject),
    ...geometryOf(element),
    shadowPath: shadowPathOf(element, context),
    ancestors: [],
    selectors: [],
  };
  if (context.fieldKind(element) === 'secret') draft.secret = true;
  return draft;
}

/** What is chosen in a secret field, or in a part that the page marks as private, is not told. */
function stateToTell({ element, context }: Subject): Draft['state'] {
  const { checked, selected, ...rest } = stateOf(element);
  if (context.fieldKind(element) === 'secret' || context.isMarked(element)) return rest;
  return {
    ...rest,
    ...(checked === undefined ? {} : { checked }),
    ...(selected === undefined ? {} : { selected }),
  };
}

/**
 * Says what an element is and how to find it again, within `budgetMs` milliseconds; `partial` when something is missing.
 * Nothing that the privacy rules withhold is in it, and `redacted` says what they took. Never throws on account of the
 * page: a part that fails is left out.
 */
export function describe(element: Element, context: ElementContext, budgetMs = BUDGET_MS): Draft {
  const subject = subjectOf(element, context, budgetMs);
  const making: Making = {
    ...{ draft: outline(subject), subject, name: said('') },
    scoping: { space: { root: element, parts: [], known: new Map() } },
  };
  for (const part of PARTS) {
    try {
      subject.checkpoint();
      part(making);
    } catch (error) {
      making.draft.partial = true;
      if (error instanceof BudgetSpent) break;
    }
  }
  making.draft.selectors = bestFirst(making.draft.selectors);
  return making.draft;
}
