import { isDesigned } from '../privacy/dom-access';
import { EDITORS } from '../privacy/fields';
import { closest, contains, documentOf, hasAttribute, matches, parentElement, referenced } from './dom';
import type { PrivacyContext, Rule } from './reader';

/** Elements whose content is what somebody typed; role=textbox covers editors that draw their text themselves. */
const TYPED_IN = `textarea, ${EDITORS}`;

/** What is known of an element's surroundings, so that they need not be searched for every element. */
interface Known {
  /** The parent is under no rule: an editor around the element can only be the element itself. */
  readonly isParentFree: boolean;
  /** The parent is known not to be marked, nor anything around it. */
  readonly isParentUnmarked: boolean;
  /** The element is around one that is under no rule: neither marked nor an editor, then. */
  readonly isAroundFree: boolean;
}

function editorOf(element: Element, known: Known): Element | null {
  if (known.isAroundFree) return null;
  if (known.isParentFree) return matches(element, TYPED_IN) ? element : null;
  return closest(element, TYPED_IN);
}

const isMarked = (element: Element, context: PrivacyContext, known: Known): boolean =>
  known.isParentUnmarked ? context.marks(element) : context.isMarked(element);

function decide(element: Element, context: PrivacyContext, known: Known): Rule | undefined {
  if (!known.isAroundFree && isMarked(element, context, known)) return 'marked';
  const kind = context.fieldKind(element);
  if (kind === 'secret') return 'field';
  const editor = editorOf(element, known);
  if (editor !== null && editor !== element && context.fieldKind(editor) === 'secret') return 'field';
  if (context.keepsText) return undefined;
  return kind === 'text' || editor !== null ? 'keys' : undefined;
}

function isInDesign(element: Element): boolean {
  const document = documentOf(element);
  return document !== null && isDesigned(document);
}

/** Returns the rule for each element, remembered for as long as one description takes. */
export function withholder(
  subject: Element,
  context: PrivacyContext,
): (element: Element) => Rule | undefined {
  const rules = new Map<Element, Rule | undefined>();
  const otherwise = !context.keepsText && isInDesign(subject) ? 'keys' : undefined;
  const isFree = (element: Element): boolean => rules.has(element) && rules.get(element) === undefined;
  return (element) => {
    if (rules.has(element)) return rules.get(element);
    const parent = parentElement(element);
    const isParentFree = parent !== null && isFree(parent);
    const isParentUnmarked = isParentFree || (parent !== null && rules.get(parent) === 'keys');
    const isAroundFree = !context.keepsText && isFree(subject) && contains(element, subject);
    const rule = decide(element, context, { isParentFree, isParentUnmarked, isAroundFree }) ?? otherwise;
    rules.set(element, rule);
    return rule;
  };
}

/** The rule that withholds a text which an element takes over by `aria-labelledby` (or another IDREF list). */
export function referenceRule(
  element: Element,
  attribute: string,
  ruleFor: (element: Element) => Rule | undefined,
): Rule | undefined {
  if (!hasAttribute(element, attribute)) return undefined;
  for (const target of referenced(element, attribute)) {
    const rule = ruleFor(target);
    if (rule !== undefined) return rule;
  }
  return undefined;
}
