import { type AttributeSelector, type PseudoSelector, parse, type Selector } from 'css-what';

const LONGEST = 500;

/** Stands for the whole page: what cannot be understood hides everything. */
export const WHOLE_PAGE = ':root';

/** Identifiers (CSS Syntax 3), without the rarer characters that not every browser takes. */
const NAME =
  /^(?:--|-?[_a-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u3041-\ud7ff])[\w\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u1fff\u3041-\ud7ff-]*$/i;
const NTH = /^(?:even|odd|[+-]?\d+|[+-]?\d*n(?:\s*[+-]\s*\d+)?)$/i;

/** Pseudo-classes that every browser knows and whose answer hangs on the page alone, by what they are given. */
const NESTING = /^(?:is|where|not|has)$/;
const COUNTING = /^nth-(?:last-)?(?:child|of-type)$/;
const PLAIN =
  /^(?:root|empty|(?:first|last|only)-(?:child|of-type)|checked|disabled|enabled|required|optional)$/;

const COMBINATORS: ReadonlySet<string> = new Set(['adjacent', 'child', 'descendant', 'sibling']);

/**
 * Whether a text is a CSS selector that every browser can parse. Stricter than the browsers (no namespaces, no values
 * without quotes that need them), so that what passes here cannot fail in a page.
 */
export function isSelector(text: string): boolean {
  if (text.length > LONGEST || !isPlain(text)) return false;
  try {
    const lists = parse(text);
    return lists.length > 0 && lists.every((steps) => isWhole(steps, text) && !isCombinator(steps[0]));
  } catch {
    return false;
  }
}

/** Values without quotes are names; `-->` is a token of its own (CSS Syntax 3, "CDC"). */
function isPlain(text: string): boolean {
  const bare = text.replace(/"[^"]*"|'[^']*'/g, '""');
  const values = Array.from(bare.matchAll(/=\s*([^\s\]]*)/g), ([, value = '']) => value);
  return !bare.includes('-->') && values.every((value) => value.startsWith('"') || NAME.test(value));
}

function isWhole(steps: readonly Selector[], text: string): boolean {
  return steps.length > 0 && !isCombinator(steps.at(-1)) && steps.every((step) => isKnown(step, text));
}

function isCombinator(step: Selector | undefined): boolean {
  return step !== undefined && COMBINATORS.has(step.type);
}

function isKnown(step: Selector, text: string): boolean {
  switch (step.type) {
    case 'tag':
      return step.namespace === null && NAME.test(step.name);
    case 'universal':
      return step.namespace === null;
    case 'attribute':
      return isAttribute(step, text);
    case 'pseudo':
      return isPseudoClass(step, text);
    default:
      return isCombinator(step);
  }
}

/** Neither with the flag `s`, which Chromium does not know, nor with a line break, which ends a text in quotes. */
function isAttribute(
  { namespace, name, action, value, ignoreCase }: AttributeSelector,
  text: string,
): boolean {
  if (namespace !== null || action === 'not' || !NAME.test(name)) return false;
  if (ignoreCase === false || /[\n\r\f]/.test(value)) return false;
  return (
    action === 'exists' ||
    NAME.test(value) ||
    ['"', "'"].some((quote) => text.includes(quote + value + quote))
  );
}

function isPseudoClass({ name, data }: PseudoSelector, text: string): boolean {
  if (Array.isArray(data)) {
    // What is looked for from the element on may begin with a combinator.
    const mayBegin = (step: Selector | undefined): boolean => name === 'has' || !isCombinator(step);
    return NESTING.test(name) && data.every((steps) => isWhole(steps, text) && mayBegin(steps[0]));
  }
  return data === null ? PLAIN.test(name) : COUNTING.test(name) && NTH.test(data.trim());
}
