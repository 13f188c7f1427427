import type { Container, Selector } from '../../trace/element';
import { isElement } from '../dom';
import type { Reader } from '../reader';
import { containersIn } from './containers';
import { inOrder, type Space, spaceOf } from './space';
import { findWritten } from './written';

/** The recorded one, when there are as many as then; else all of them, for the caller to decide. */
function choose(found: readonly Element[], { matches, index }: Container): readonly Element[] {
  const recorded = found[index];
  return found.length === matches && recorded !== undefined ? [recorded] : found;
}

function spacesOf(container: Container, space: Space, reader: Reader): Space[] {
  const found = containersIn(container, space, reader) ?? [];
  return choose(found, container).map((element) => spaceOf(element, reader));
}

/** Where a selector is searched: the whole of `root`, or what is inside the containers of its scope. */
function spacesFor(scope: Selector['scope'], root: Node, reader: Reader): Space[] {
  const whole = spaceOf(root, reader);
  if (scope === undefined) return [whole];
  const around = scope.scope === undefined ? [whole] : spacesOf(scope.scope, whole, reader);
  return around.flatMap((space) => spacesOf(scope, space, reader));
}

/** The containers below `root` that a recorded scope means. */
export function containersOf(scope: NonNullable<Selector['scope']>, root: Node, reader: Reader): Element[] {
  return spacesFor(scope, root, reader)
    .map((space) => space.root)
    .filter(isElement);
}

/** All elements below `root` that a recorded selector means, in document order. */
export function findScoped(selector: Selector, root: Node, reader: Reader): Element[] {
  const { redacted } = selector;
  const limit = Number.POSITIVE_INFINITY;
  const found = spacesFor(selector.scope, root, reader).flatMap(
    (space) => findWritten(selector, { space, reader, redacted, limit }) ?? [],
  );
  return inOrder(found);
}
