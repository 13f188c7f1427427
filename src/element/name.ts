import { computeAccessibleDescription, computeAccessibleName } from 'dom-accessibility-api';
import { wordSet } from '../privacy/words';
import { authorName } from './author-name';
import { BudgetSpent } from './budget';
import { attributeOf, fold, hasAttribute, referenced, tagOf } from './dom';
import { joinedText } from './label';
import type { Rule } from './reader';
import { type Reader, type Said, said } from './reader';
import { clip, TEXT_LIMIT, textOf } from './text';
import { referenceRule } from './withheld';

/** Fields keep their value in a property, which accname never reads for the field itself (2E is for embedded ones). */
const FIELDS = wordSet('input textarea select');
const NAMED_BY_CONTENT =
  /^(button|cell|checkbox|columnheader|gridcell|heading|link|menuitem.*|option|radio|row|rowheader|switch|tab|tooltip|treeitem)$/;

/** What the computation takes for an element that is not rendered, and therefore says nothing (accname 1.2, 2A). */
const UNSEEN: CSSStyleDeclaration = Object.create(null, {
  getPropertyValue: { value: (property: string) => (property === 'display' ? 'none' : '') },
});

/**
 * The computation asks for the style of every element before it takes anything from it. That makes this the place to
 * hide what is private and to stop when time is up: a name can have thousands of nodes, and dom-accessibility-api 0.7
 * takes quadratic time for them (its list of consulted nodes is an array, where the extension's build does not replace it).
 */
function guardedStyles(root: Element, reader: Reader, rules: Set<Rule>): typeof getComputedStyle {
  return (element) => {
    reader.checkpoint();
    if (element === root) return getComputedStyle(element);
    const rule = reader.ruleFor(element) ?? referenceRule(element, 'aria-labelledby', reader.ruleFor);
    if (rule === undefined) return getComputedStyle(element);
    rules.add(rule);
    return UNSEEN;
  };
}

type Compute = typeof computeAccessibleName;

/** Runs a computation of the library; undefined when the page makes it throw. */
function guarded(compute: Compute, element: Element, reader: Reader): Said | undefined {
  const rules = new Set<Rule>();
  const getStyle = guardedStyles(element, reader, rules);
  try {
    const text = compute(element, { getComputedStyle: getStyle, computedStyleSupportsPseudoElements: false });
    return said(clip(fold(text), TEXT_LIMIT), rules);
  } catch (error) {
    if (error instanceof BudgetSpent) throw error;
    return undefined;
  }
}

/**
 * Forms shadow their own properties, and generic elements have no name from content (Chromium still takes aria-label);
 * withheld content and references must not reach the library at all.
 */
function needsAuthorName(element: Element, role: string, reader: Reader): boolean {
  const tag = tagOf(element);
  if (tag === 'form' || role === 'generic') return true;
  if (reader.ruleFor(element) !== undefined && !FIELDS.has(tag)) return true;
  return referenceRule(element, 'aria-labelledby', reader.ruleFor) !== undefined;
}

/** The library goes by the first role token; ours may be a later one, or the implicit role. */
const rolesDiffer = (element: Element, role: string): boolean =>
  hasAttribute(element, 'role') &&
  attributeOf(element, 'role')?.trim().toLowerCase().split(/\s+/)[0] !== role;

/** Names that browsers give and the library does not: placeholders (html-aam 4.1) and text in the shadow tree. */
function fallback(element: Element, role: string, reader: Reader): Said {
  const placeholder = attributeOf(element, 'placeholder') ?? attributeOf(element, 'aria-placeholder');
  if (placeholder !== null) return said(fold(placeholder));
  if (!NAMED_BY_CONTENT.test(role)) return said('');
  const missed = rolesDiffer(element, role) || reader.shadowRoot(element) !== null;
  return missed ? textOf(element, reader) : said('');
}

/** Accessible name (accname 1.2), 200 UTF-16 units at most, free of what the rules withhold. Throws `BudgetSpent`. */
export function nameOf(element: Element, role: string, reader: Reader): Said {
  const rule = reader.ruleFor(element);
  if (rule === 'marked') return said('', [rule]);
  if (needsAuthorName(element, role, reader)) return authorName(element, reader);
  const name = guarded(computeAccessibleName, element, reader) ?? authorName(element, reader);
  return name.value === '' && name.rules.size === 0 ? fallback(element, role, reader) : name;
}

/** Accessible description; undefined when the page gives none. Throws `BudgetSpent`. */
export function descriptionOf(element: Element, name: string, reader: Reader): Said | undefined {
  if (!['aria-describedby', 'aria-description', 'title'].some((source) => hasAttribute(element, source))) {
    return undefined;
  }
  if (reader.ruleFor(element) === 'marked') return said('', ['marked']);
  const withheld = referenceRule(element, 'aria-describedby', reader.ruleFor);
  const description =
    withheld === undefined ? guarded(computeAccessibleDescription, element, reader) : undefined;
  const safe = description ?? joinedText(referenced(element, 'aria-describedby'), reader);
  return safe.value === name && safe.rules.size === 0 ? undefined : safe;
}
