import { openCss } from './attribute';
import { Found } from './limit';
import { hasPlaceholder } from './pattern';
import type { Search } from './search';
import { queryIn } from './space';

/** Elements that a CSS selector finds in each tree; `:scope` is the container. */
export function byCss(value: string, { space, redacted, limit }: Search): Element[] {
  const found = new Found(limit);
  const selector = redacted === true && hasPlaceholder(value) ? openCss(value) : value;
  for (const element of queryIn(space, selector)) found.add(element);
  return found.elements;
}
