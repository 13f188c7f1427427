import { attributeOf, childOfTag, fold, referenced, tagOf } from './dom';
import { joinedText, labelElements } from './label';
import { type Reader, type Said, said } from './reader';
import { textOf } from './text';

/** The child that names its parent (html-aam 1.0: fieldset, table, figure, details). */
const NAMING_CHILD: Readonly<Record<string, string>> = {
  fieldset: 'legend',
  table: 'caption',
  figure: 'figcaption',
};

function namingChild(element: Element): Element | null {
  const tag = NAMING_CHILD[tagOf(element)];
  return tag === undefined ? null : childOfTag(element, tag);
}

/**
 * Name that the author gave, without what the element contains: for containers, for what is being typed in, and where
 * the full computation fails. Same order as accname 1.2 (2B, 2C, 2D, tooltip).
 */
export function authorName(element: Element, reader: Reader): Said {
  if (reader.ruleFor(element) === 'marked') return said('', ['marked']);
  const byReference = joinedText(referenced(element, 'aria-labelledby'), reader);
  if (byReference.value !== '' || byReference.rules.size > 0) return byReference;
  const ariaLabel = fold(attributeOf(element, 'aria-label') ?? '');
  if (ariaLabel !== '') return said(ariaLabel);
  const labels = joinedText(labelElements(element), reader);
  if (labels.value !== '' || labels.rules.size > 0) return labels;
  const child = namingChild(element);
  if (child !== null) return textOf(child, reader);
  return said(fold(attributeOf(element, 'alt') ?? attributeOf(element, 'title') ?? ''));
}
