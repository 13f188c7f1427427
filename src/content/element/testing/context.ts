import { openRoot } from '../../../element/dom';
import { scanHosts } from '../../../element/find/space';
import type { ElementContext } from '../context';

// jsdom lacks CSS.escape (CSSOM, "serialize an identifier"); the names in these tests need no more of it than this.
globalThis.CSS ??= Object.assign(Object.create(null), {
  escape: (name: string) => name.replace(/[^\w-]/g, '\\$&'),
});

const kindOfInput = (type: string): ReturnType<ElementContext['fieldKind']> => {
  if (type === 'password') return 'secret';
  if (/^(submit|button|reset|image|hidden)$/.test(type)) return 'none';
  return /^(checkbox|radio|range|date|color|file)$/.test(type) ? 'choice' : 'text';
};

/** A context for tests: plain rules, `[data-private]` marks, every attribute but handlers is kept. */
export function testContext(over: Partial<ElementContext> = {}): ElementContext {
  const ids = new Map<Node, number>();
  return {
    idOf: (node) => {
      if (!ids.has(node)) ids.set(node, ids.size + 1);
      return ids.get(node) ?? 0;
    },
    fieldKind: (element) => {
      if (element.localName === 'input') {
        return kindOfInput((element.getAttribute('type') ?? 'text').toLowerCase());
      }
      if (element.localName === 'select') return 'choice';
      return element.localName === 'textarea' ? 'text' : 'none';
    },
    isMarked: (node) => {
      const element = node.nodeType === 1 ? node : node.parentElement;
      return element !== null && Element.prototype.closest.call(element, '[data-private]') !== null;
    },
    marks: (node) => node.nodeType === 1 && Element.prototype.matches.call(node, '[data-private]'),
    attribute: (element, name) =>
      name.startsWith('on') ? undefined : (Element.prototype.getAttribute.call(element, name) ?? undefined),
    keepsText: false,
    shadowRoot: openRoot,
    hosts: (document) => scanHosts(document, over.shadowRoot ?? openRoot),
    whole: (_root, make) => make(),
    ...over,
  };
}
