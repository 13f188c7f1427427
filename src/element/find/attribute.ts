import { attributeOf } from '../dom';
import { quote } from '../strings';
import { Found } from './limit';
import { literalsOf, patternOf } from './pattern';
import type { Search } from './search';
import { queryIn } from './space';

/** Elements with that value of an attribute. */
export function byAttribute(name: string, value: string, { space, redacted, limit }: Search): Element[] {
  const pattern = patternOf(value, redacted);
  const found = new Found(limit);
  const selector = pattern.isWild ? `[${name}]` : `[${name}=${quote(value)}]`;
  for (const element of queryIn(space, selector)) {
    if (pattern.fits(attributeOf(element, name) ?? '')) found.add(element);
  }
  return found.elements;
}

/** An attribute test that leaves open what placeholders stand for: `[id^="row-"][id$="-edit"]`. */
function openTest(name: string, value: string): string {
  const literals = literalsOf(value);
  const parts = literals.flatMap((literal, index) => {
    if (literal === '') return [];
    const operator = index === 0 ? '^=' : index === literals.length - 1 ? '$=' : '*=';
    return [`[${name}${name === 'class' ? '*=' : operator}${quote(literal)}]`];
  });
  return parts.length === 0 ? `[${name}]` : parts.join('');
}

/** A CSS selector whose ids, classes and attribute values may have been redacted, with those left open. */
export function openCss(value: string): string {
  return value
    .replace(/#((?:[\w-]|[^\0-\x7f⟦⟧])*(?:⟦[^⟧]*⟧(?:[\w-]|[^\0-\x7f⟦⟧])*)+)/g, (_, id) => openTest('id', id))
    .replace(/\.((?:[\w-]|[^\0-\x7f⟦⟧])*(?:⟦[^⟧]*⟧(?:[\w-]|[^\0-\x7f⟦⟧])*)+)/g, (_, name) =>
      openTest('class', name),
    )
    .replace(/\[([\w-]+)="([^"]*⟦[^"]*)"\]/g, (_, name, own) => openTest(name, own));
}
