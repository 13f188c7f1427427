import { attributeOf, hasAttribute, referenced } from './dom';
import { type Reader, type Said, said } from './reader';
import { textOf } from './text';

/** The `label` elements of a field. Fields are never named-property objects, so the plain read is safe. */
export function labelElements(element: Element): Element[] {
  const labels: ArrayLike<Element> | null | undefined = Reflect.get(element, 'labels');
  return labels ? Array.from(labels) : [];
}

/** Texts of several elements, one after the other. */
export function joinedText(elements: readonly Element[], reader: Reader): Said {
  const parts = elements.map((element) => textOf(element, reader));
  return said(
    parts
      .map((part) => part.value)
      .filter(Boolean)
      .join(' '),
    parts.flatMap((part) => [...part.rules]),
  );
}

/** What labels a field: its `label` elements, else what `aria-labelledby` names, else `aria-label`; undefined if none. */
export function labelOf(element: Element, reader: Reader): Said | undefined {
  if (reader.ruleFor(element) === 'marked') return said('', ['marked']);
  const elements = labelElements(element);
  const labels = elements.length > 0 ? elements : referenced(element, 'aria-labelledby');
  if (labels.length > 0) return joinedText(labels, reader);
  return hasAttribute(element, 'aria-label')
    ? said(attributeOf(element, 'aria-label')?.trim() ?? '')
    : undefined;
}
