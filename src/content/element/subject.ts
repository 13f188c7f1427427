import { startBudget } from '../../element/budget';
import { tagOf } from '../../element/dom';
import { type Space, spaceOf, wholeOf } from '../../element/find/space';
import type { Reader } from '../../element/reader';
import { roleOf } from '../../element/role';
import { withholder } from '../../element/withheld';
import type { ElementContext } from './context';

/** The element under description, and what every part of the description asks for. */
export interface Subject extends Reader {
  readonly element: Element;
  readonly tag: string;
  readonly role: string;
  readonly context: ElementContext;
  /** The whole page, shadow trees included. */
  readonly whole: () => Space;
}

/** Remembers answers: asking for the closed shadow root of an element goes through the browser's extension layer. */
function remembering(context: ElementContext): Reader['shadowRoot'] {
  const known = new Map<Element, ShadowRoot | null>();
  return (element) => {
    let root = known.get(element);
    if (root === undefined) {
      root = context.shadowRoot(element);
      known.set(element, root);
    }
    return root;
  };
}

export function subjectOf(element: Element, context: ElementContext, budgetMs: number): Subject {
  let whole: Space | undefined;
  const subject: Subject = {
    element,
    tag: tagOf(element),
    role: roleOf(element),
    context,
    ruleFor: withholder(element, context),
    shadowRoot: remembering(context),
    hosts: (document) => context.hosts(document),
    checkpoint: startBudget(budgetMs),
    whole: () => {
      const root = wholeOf(element);
      whole ??= context.whole(root, () => spaceOf(root, subject));
      return whole;
    },
  };
  return subject;
}
