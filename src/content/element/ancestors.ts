import { composedParent, tagOf } from '../../element/dom';
import { isSaid, PLACES, placeName } from '../../element/places';
import type { Said } from '../../element/reader';
import { roleOf } from '../../element/role';
import { wordSet } from '../../privacy/words';
import type { Ancestor } from '../../trace/element';
import type { Subject } from './subject';

const MOST = 6;
/** Places that say nothing without a name. */
const ONLY_NAMED = wordSet('feed figure group list rowgroup');

/** An ancestor that says where an element is. */
export interface Place extends Ancestor {
  readonly element: Element;
  readonly said: Said;
}

/** What an ancestor says of the place; undefined when it says nothing. `used`: what named a nearer one. */
function placeOf(element: Element, used: Set<Element>, subject: Subject): Place | undefined {
  const tag = tagOf(element);
  if (tag === 'body' || tag === 'html') return undefined;
  const role = roleOf(element);
  const name = placeName(element, role, subject, (namer) => {
    if (used.has(namer)) return true;
    used.add(namer);
    return false;
  });
  if (!isSaid(name) && (!PLACES.has(role) || ONLY_NAMED.has(role))) return undefined;
  return { element, role, tag, name: name.value, said: name };
}

/**
 * The nearest ancestors that say where an element is, nearest first, six at most: landmarks, dialogs, forms, items,
 * rows, cells (named by their column), groups, and sections, which a heading near their top names.
 */
export function placesAround(subject: Subject): Place[] {
  const places: Place[] = [];
  const used = new Set<Element>();
  const parent = (element: Element): Element | null => composedParent(element, subject.shadowRoot);
  for (let element = parent(subject.element); element !== null; element = parent(element)) {
    subject.checkpoint();
    const place = placeOf(element, used, subject);
    if (place === undefined) continue;
    places.push(place);
    if (places.length === MOST) break;
  }
  return places;
}
