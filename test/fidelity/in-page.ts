/** Runs in the pages that are compared: the live ones and the replayer's. Bundled; see `bundle.ts`. */
import { replayPlugin } from '../../src/research/replay/plugin';
import { type View, viewOf } from './view';

interface Mirror {
  getId(node: Node): number;
}

const closedRoots = new WeakMap<Element, ShadowRoot>();

/** Remembers shadow roots, so that closed ones can be looked into. Before the page's scripts. */
function rememberRoots(): void {
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function attachShadow(init: ShadowRootInit): ShadowRoot {
    const root = attach.call(this, init);
    closedRoots.set(this, root);
    return root;
  };
}

const rootOf = (element: Element): ShadowRoot | null =>
  element.shadowRoot ?? closedRoots.get(element) ?? null;

/** The page itself, frames apart. */
function livePage(redacts: boolean): View {
  return viewOf(document, { redacts, rootOf, isThere: () => true });
}

/** Which of the frames of its document an element is; shadow trees included. */
function frameIndex(frame: Element): number {
  return framesIn(frame.ownerDocument).indexOf(frame);
}

function framesIn(root: Document | ShadowRoot | Element): Element[] {
  return Array.from(root.querySelectorAll('*')).flatMap((element) => {
    const shadow = rootOf(element);
    return [...(element.localName === 'iframe' ? [element] : []), ...(shadow ? framesIn(shadow) : [])];
  });
}

/** The replayed page and the frames in it, by path: `0` the first frame, `0.1` the second one in it. */
function replayed(document: Document, mirror: Mirror, redacts: boolean, path = ''): Record<string, View> {
  // What a replayer has of its own has no id, or a negative one.
  const isThere = (node: Node): boolean => mirror.getId(node) > 0;
  const views = { [path]: viewOf(document, { redacts, rootOf, isThere }) };
  for (const [index, frame] of framesIn(document).entries()) {
    const inside = (frame as HTMLIFrameElement).contentDocument;
    const at = path === '' ? String(index) : `${path}.${index}`;
    if (inside) Object.assign(views, replayed(inside, mirror, redacts, at));
  }
  return views;
}

Object.assign(globalThis, { fidelity: { rememberRoots, livePage, frameIndex, replayed, replayPlugin } });
