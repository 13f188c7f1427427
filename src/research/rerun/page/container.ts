import type { ElementDescription } from '../../../trace/event';
import { findContainers } from './find';
import { shadowRootOf } from './roots';

/**
 * The one container that the recorded element was in: the innermost that has a name and was the only one of it, if it
 * is the only one now. What is not in it is another element, however alike: a row's button in another row.
 */
export function containerOf({ selectors }: ElementDescription): Element | undefined {
  const scope = selectors.find(({ scope }) => scope !== undefined)?.scope;
  if (!scope || scope.name === '' || scope.redacted || scope.matches !== 1) return undefined;
  const [only, ...others] = findContainers(scope, shadowRootOf);
  return others.length === 0 ? only : undefined;
}
