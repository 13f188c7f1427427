import type { PrivateSelectors } from '../messages/rules';
import {
  documentElementOf,
  isElement,
  matchesSelector,
  parentElement,
  readyStateOf,
  titleOf,
} from '../privacy/dom-access';
import { DEFAULT_REDACT_SELECTORS, MARK_ATTRIBUTES } from '../privacy/marked';
import type { SecretFields } from '../privacy/secret-fields';

/** Old class values that may have been a mark; most class changes fail this test at once. */
const MARK_CLASS = /(?:^|\s)(?:rr|sentry|ph|fs)-/;

/** What the page or the policy marks as private stays private, even when the mark is taken away. */
export class Marks {
  readonly #fields: SecretFields;
  readonly #sticky = new WeakSet<Node>();
  /** By word of the policy. */
  selectors: PrivateSelectors = { redact: '', block: '' };
  /** All that is private. */
  selector = DEFAULT_REDACT_SELECTORS;

  constructor(fields: SecretFields) {
    this.#fields = fields;
  }

  /** @throws when the browser cannot parse them: then it is not known what is private */
  use(selectors: PrivateSelectors): void {
    const all = [DEFAULT_REDACT_SELECTORS, ...Object.values(selectors).filter(Boolean)].join();
    inert.querySelector(all);
    this.selectors = selectors;
    this.selector = all;
  }

  /** Whether the element itself is blocked. One that was is private from then on. */
  blocks(element: Element): boolean {
    const { block } = this.selectors;
    return block !== '' && matchesSelector(element, block) && this.marks(element);
  }

  /** The outermost blocked element that a node is in or is itself. */
  blockAround(node: Node): Element | undefined {
    let found: Element | undefined;
    for (let at: Node | null = this.selectors.block ? node : null; at; at = parentElement(at)) {
      if (isElement(at) && this.blocks(at)) found = at;
    }
    return found;
  }

  /**
   * What may be told of the document's title: nothing where the document as a whole is private, or while what the title
   * may repeat is still to come.
   */
  get title(): string {
    const root = documentElementOf(document);
    const isHidden = readyStateOf(document) === 'loading' || (root && this.marks(root));
    return isHidden ? '' : titleOf(document);
  }

  /** Whether the node or anything around it is or was marked. */
  isMarked(node: Node): boolean {
    for (let at: Node | null = node; at; at = parentElement(at)) {
      if (this.marks(at)) return true;
    }
    return false;
  }

  /** Whether the node itself is or was marked. */
  marks(node: Node): boolean {
    if (this.#sticky.has(node)) return true;
    if (!isElement(node) || !matchesSelector(node, this.selector)) return false;
    this.#sticky.add(node);
    return true;
  }

  /** A node that was seen inside a marked subtree stays private wherever it goes. */
  keep(node: Node): void {
    this.#sticky.add(node);
  }

  /** Notes marks and password types that are taken away, in a document or shadow root. */
  watch(root: Node, signal: AbortSignal): void {
    const observer = new MutationObserver((records) => {
      for (const record of records) this.#note(record);
    });
    observer.observe(root, {
      subtree: true,
      attributes: true,
      attributeOldValue: true,
      attributeFilter: [...MARK_ATTRIBUTES, 'type'],
    });
    signal.addEventListener('abort', () => observer.disconnect());
  }

  #note({ target, attributeName, oldValue }: MutationRecord): void {
    if (oldValue === null || !isElement(target)) return;
    if (attributeName === 'type') {
      if (oldValue.toLowerCase() === 'password') this.#fields.add(target);
    } else if (attributeName !== 'class' || (MARK_CLASS.test(oldValue) && wasMarked(oldValue))) {
      this.#sticky.add(target);
    }
  }
}

/** Whether an element of these classes matches the selectors. Asked of an element of an inert document. */
function wasMarked(classes: string): boolean {
  const probe = inert.createElement('div');
  probe.className = classes;
  return probe.matches(DEFAULT_REDACT_SELECTORS);
}

const inert = document.implementation.createHTMLDocument('');
