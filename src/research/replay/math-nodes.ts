import type { Mirror } from './shown-state';

const MATHML = 'http://www.w3.org/1998/Math/MathML';
const XHTML = 'http://www.w3.org/1999/xhtml';
/** MathML Core, and the elements of MathML 3 that pages still have. */
const NAMES = new Set(
  `math mi mn mo ms mspace mtext mrow mfrac msqrt mroot mstyle merror mpadded mphantom mfenced menclose msub msup msubsup
   munder mover munderover mmultiscripts mprescripts none mtable mtr mtd mlabeledtr maction semantics annotation
   annotation-xml mglyph maligngroup malignmark`.split(/\s+/),
);

/**
 * Makes MathML of what stock rrweb builds as unknown HTML elements. Not while it builds them: winding forward, it goes
 * from sibling to sibling, and a node that was replaced has none.
 */
export class MathNodes {
  readonly #built = new Set<Element>();

  /** A node was built. */
  note(node: Node): void {
    if (isMisbuilt(node)) this.#built.add(node);
  }

  /** Nothing is being built any more. The mirror knows the new nodes by the same ids. */
  settle(mirror: Mirror): void {
    for (const element of this.#built) {
      const isRoot = element.localName === 'math';
      const isInMath = element.parentElement?.namespaceURI === MATHML;
      // What stands inside another is made with that, and left its place.
      if (element.isConnected && (isRoot || isInMath)) element.replaceWith(asMath(element, mirror));
    }
    this.#built.clear();
  }
}

function isMisbuilt(node: Node): node is Element {
  if (node.nodeType !== 1) return false;
  const { namespaceURI, localName } = node as Element;
  return namespaceURI === XHTML && NAMES.has(localName);
}

function asMath(element: Element, mirror: Mirror): Element {
  const math = element.ownerDocument.createElementNS(MATHML, element.localName);
  for (const { name, value } of Array.from(element.attributes)) math.setAttribute(name, value);
  const children = Array.from(element.childNodes, (child) =>
    isMisbuilt(child) ? asMath(child, mirror) : child,
  );
  math.append(...children);
  if (mirror.hasNode(element)) mirror.replace(mirror.getId(element), math);
  return math;
}
