import { attribute, childNodes, isElement, localName, parentNode, rootOf } from './dom-access';
import { declaredKind, type FieldKind, hidingOf } from './fields';

/**
 * Remembers which fields are secret. Once secret, always secret: a "show password" button that turns the type to text,
 * or puts a new text field in the old one's place, changes nothing.
 */
export class SecretFields {
  readonly #elements = new WeakSet<Element>();
  /** Fields that drew their text in plain when they were last looked at. */
  readonly #plain = new WeakSet<Element>();
  /** Places of secret fields, by the node they were children of. */
  readonly #places = new WeakMap<Node, Set<string>>();
  /** For reading values again; removed nodes are not kept alive. */
  readonly #refs = new Set<WeakRef<Element>>();

  /**
   * The kind of field an element is, with the past taken into account. Style is read of fields that were never met before:
   * pages can tell when it is, so of others only `look` reads it.
   */
  kind(element: Element): FieldKind {
    if (this.#elements.has(element)) return 'secret';
    const declared = declaredKind(element, (field) => this.#drawsDiscs(field));
    if (declared === 'secret' || (declared === 'text' && this.#isInSecretPlace(element))) {
      this.add(element);
      return 'secret';
    }
    return declared;
  }

  /** Whether it is known to be secret; looks at nothing. */
  isSecret(element: Element): boolean {
    return this.#elements.has(element);
  }

  /** Of a field that drew its text in plain: style may hide it by now. Costs next to nothing for anything else. */
  notice(element: Element): void {
    if (this.#plain.has(element) && hidingOf(element) === 'discs') this.add(element);
  }

  /** The same by the style that the field has now. */
  look(element: Element): FieldKind {
    this.#plain.delete(element);
    return this.kind(element);
  }

  /** Marks a field as secret from now on. */
  add(element: Element): void {
    if (this.#elements.has(element)) return;
    this.#elements.add(element);
    this.#refs.add(new WeakRef(element));
    for (const [owner, place] of placesOf(element)) {
      const places = this.#places.get(owner) ?? new Set();
      places.add(place);
      this.#places.set(owner, places);
    }
  }

  /** Secret fields that are still in memory. */
  *[Symbol.iterator](): Iterator<Element> {
    for (const ref of this.#refs) {
      const element = ref.deref();
      if (element) yield element;
      else this.#refs.delete(ref);
    }
  }

  #drawsDiscs(field: Element): boolean {
    if (this.#plain.has(field)) return false;
    const hiding = hidingOf(field);
    if (hiding === 'none') this.#plain.add(field);
    return hiding === 'discs';
  }

  #isInSecretPlace(element: Element): boolean {
    return placesOf(element).some(([owner, place]) => this.#places.get(owner)?.has(place) === true);
  }
}

/** Where a field is: its place among its parent's fields, and its name or id within its tree. */
function placesOf(element: Element): [Node, string][] {
  const places: [Node, string][] = [];
  const parent = parentNode(element);
  if (parent) places.push([parent, `field ${indexAmongFields(element, parent)}`]);
  for (const name of ['id', 'name']) {
    const value = attribute(element, name);
    if (value !== '') places.push([rootOf(element), `${name} ${value}`]);
  }
  return places;
}

function indexAmongFields(element: Element, parent: Node): number {
  let index = 0;
  for (const child of Array.from(childNodes(parent))) {
    if (child === element) return index;
    if (isElement(child) && ['input', 'textarea'].includes(localName(child))) index++;
  }
  return index;
}
