import { wordsOf } from '../../privacy/words';
import {
  attributeOf,
  firstChild,
  hasAttribute,
  holds,
  matches,
  queryAll,
  referenced,
  textContent,
} from '../dom';
import { labelElements } from '../label';
import { nameOf } from '../name';
import type { Reader } from '../reader';
import { squash } from '../strings';
import type { Pattern } from './pattern';

/** Sources of a name other than visible text and aria-label, on the element itself. */
const SOURCES =
  '[aria-labelledby],[aria-owns],[title],[placeholder],[aria-placeholder],input,select,textarea,fieldset,figure,table';
/** Attributes that names are made of. */
const ATTRIBUTES = wordsOf('aria-label title alt placeholder aria-placeholder value');
/** Fields that add no value to the name of what they are in (accname 1.2, 2C), but their own name. */
const VALUELESS =
  'input:is([type="checkbox" i],[type="radio" i],[type="button" i],[type="submit" i],[type="reset" i])';
/** Descendants that take from elsewhere what they add to a name. */
const ELSEWHERE = `[aria-labelledby],[aria-owns],input:not(${VALUELESS}),select,textarea,slot`;
/** Descendants that add to a name what is not their text, or do not add their text. */
const ALTERNATIVES = `[aria-labelledby],[aria-owns],input,select,textarea,slot,[aria-label],[title],[alt],[hidden],[aria-hidden="true"],svg title`;

/** True or false where that is plain without computing the name, as it is for most buttons and links of a page. */
function plainlyNamed(element: Element, pattern: Pattern, reader: Reader): boolean | undefined {
  if (matches(element, SOURCES) || reader.shadowRoot(element) !== null) return undefined;
  const ariaLabel = attributeOf(element, 'aria-label')?.trim();
  if (ariaLabel) return pattern.fits(ariaLabel);
  if (firstChild(element) !== null && holds(element, ALTERNATIVES)) return undefined;
  const text = textContent(element);
  if (!pattern.mayBeIn(text)) return false;
  return pattern.fitsSquashed(squash(text)) || holds(element, '*') ? undefined : false;
}

const attributesOf = (element: Element): string =>
  ATTRIBUTES.map((name) => attributeOf(element, name) ?? '').join(' ');

const labelsOf = (field: Element): string => labelElements(field).map(textContent).join(' ');

/** All that a name could come from, in no order; undefined when it may come from elsewhere. */
function sourcesOf(element: Element, reader: Reader): string | undefined {
  if (hasAttribute(element, 'aria-owns') || reader.shadowRoot(element) !== null) return undefined;
  const roots = [element, ...labelElements(element), ...referenced(element, 'aria-labelledby')];
  if (roots.some((root) => holds(root, ELSEWHERE))) return undefined;
  // Buttons without a value are named by the browser.
  if (matches(element, 'input:not([value]):is([type="submit" i],[type="reset" i],[type="image" i])'))
    return undefined;
  const parts = roots.flatMap((root) => [
    textContent(root),
    attributesOf(root),
    ...Array.from(queryAll(root, '[aria-label],[title],[alt],input'), attributesOf),
    ...Array.from(queryAll(root, 'input'), labelsOf),
  ]);
  return parts.join(' ');
}

/** Whether an element has a name that fits, and no rule took anything out of it. Throws `BudgetSpent`. */
export function isNamed(element: Element, role: string, pattern: Pattern, reader: Reader): boolean {
  const plain = plainlyNamed(element, pattern, reader);
  if (plain !== undefined) return plain;
  const sources = sourcesOf(element, reader);
  if (sources !== undefined && !pattern.mayBeIn(sources)) return false;
  const { value, rules } = nameOf(element, role, reader);
  return rules.size === 0 && pattern.fits(value);
}
