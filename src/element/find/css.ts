import { Found } from './limit';
import type { Search } from './search';
import { queryIn } from './space';

/** Elements that a CSS selector finds in each tree; `:scope` is the container. */
export function byCss(selector: string, { space, limit }: Pick<Search, 'space' | 'limit'>): Element[] {
  const found = new Found(limit);
  for (const element of queryIn(space, selector)) found.add(element);
  return found.elements;
}
