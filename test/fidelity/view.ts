import { type AttributeOwner, attributeRule } from '../../src/privacy/attributes';
import { redactSheet, styledAttributes } from '../../src/privacy/css';
import { declaredKind } from '../../src/privacy/fields';
import { NumbersInMemory } from '../../src/privacy/numbering';
import { redactAttribute } from '../../src/privacy/redact-dom';
import { Tally } from '../../src/privacy/tally';
import { emptyView } from './empty-view';
import { absoluteUrls, rulesOf } from './rules';

/** What a document shows, aspect by aspect: lines that are the same where the documents are. */
export interface View {
  /** Elements and texts outside of shadow trees. */
  tree: string[];
  /** Elements and texts inside of shadow trees. */
  shadow: string[];
  attributes: string[];
  /** Rules of all style sheets that are on, adopted ones too. */
  styles: string[];
  /** What has scrolled, and where to. */
  scroll: string[];
  /** What fields hold, and which boxes are ticked. */
  fields: string[];
  /** What stock rrweb has no events for: open popovers, boxes neither ticked nor not, nodes of MathML. */
  beyond: string[];
}
export type Aspect = keyof View;

export interface Looking {
  /** The page is to be seen as it is after redaction: with the attributes that are kept, and without what is secret. */
  redacts: boolean;
  /** The shadow root of an element, closed ones too. */
  rootOf(element: Element): ShadowRoot | null;
  /** Whether a node belongs to the document: a replayer has some of its own. */
  isThere(node: Node): boolean;
}

/** Their content is code, or a copy of something else. */
const EMPTIED = /^(script|noscript|template|iframe|object|embed|datalist|textarea)$/;
const MATHML = 'http://www.w3.org/1998/Math/MathML';
/** Which of them scrolls a page depends on its mode, which a replay of a frame does not have. */
const SCROLLS_PAGE = /^(html|body)$/;
const FIELD = /^(input|textarea|select)$/;
/** Classes that the replayer gives to elements. */
const REPLAYERS_OWN = new Set(['', 'rrweb-paused', ':hover']);
/** Without a class, and what a replayer writes into every field, so that browsers suggest nothing. */
const SAYS_NOTHING = new Set(['class=""', 'autocomplete="off"']);
/** What the recording tells as the state of a field. */
const STATE = new Set(['checked', 'selected', 'value']);

/** Looks at a document and all shadow trees in it, frames apart. */
export function viewOf(document: Document, looking: Looking): View {
  const looker = new Looker(looking, styledIn(document, looking));
  looker.root(document);
  return looker.view;
}

class Looker {
  readonly view = emptyView();
  #depth = 0;
  #roots = 0;

  constructor(
    private readonly looking: Looking,
    private readonly styled: ReadonlySet<string>,
  ) {}

  root(root: Document | ShadowRoot): void {
    for (const rule of rulesOf(root, this.looking.isThere)) {
      this.view.styles.push(`${this.#roots}: ${this.looking.redacts ? redactSheet(rule) : rule}`);
    }
    for (const child of root.childNodes) this.#visit(child);
  }

  #visit(node: Node): void {
    if (!this.looking.isThere(node)) return;
    if (node.nodeType === Node.TEXT_NODE) this.#text(node as Text);
    else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element);
  }

  #text({ data }: Text): void {
    if (data !== '') this.#line(JSON.stringify(data));
  }

  #line(line: string): void {
    const { tree, shadow } = this.view;
    (this.#roots > 0 ? shadow : tree).push(`${'  '.repeat(this.#depth)}${line}`);
  }

  #element(element: Element): void {
    const tag = kindOf(element);
    this.#line(`<${tag}>`);
    if (tag === 'sheet' || tag === 'script') return;
    this.#attributes(element, tag);
    this.#state(element, tag);
    this.#depth++;
    const root = this.looking.rootOf(element);
    if (root) {
      this.#roots++;
      this.root(root);
      this.#roots--;
    }
    if (!EMPTIED.test(tag)) for (const child of element.childNodes) this.#visit(child);
    this.#depth--;
  }

  #attributes(element: Element, tag: string): void {
    const kept = Array.from(element.attributes, ({ name, value }) =>
      this.#attribute(element, tag, name, name === 'class' ? ownClasses(value) : value),
    );
    const shown = kept
      .filter((attribute) => attribute !== undefined)
      .filter((attribute) => !SAYS_NOTHING.has(attribute))
      .sort();
    if (shown.length > 0) this.view.attributes.push(`<${tag}> ${shown.join(' ')}`);
  }

  #attribute(element: Element, tag: string, name: string, value: string): string | undefined {
    // A replay of a frame is not loaded, and not locked in.
    if (tag === 'iframe' && /^(src|srcdoc|sandbox)$/.test(name)) return undefined;
    if (name.startsWith('rr_') || (STATE.has(name) && /^(input|textarea|select|option)$/.test(tag)))
      return undefined;
    // Handlers are renamed, so that they do not run.
    if (/^_?on/.test(name)) return undefined;
    if (!this.looking.redacts) return `${name}=${JSON.stringify(plain(element, name, value))}`;
    const owner: AttributeOwner = { tag, type: (element.getAttribute('type') ?? '').toLowerCase() };
    if (isLeftOut(tag, name) || attributeRule(owner, name, value, this.styled) === 'drop') return undefined;
    return `${name}=${JSON.stringify(redactAttribute(name, value, new Tally(new NumbersInMemory())))}`;
  }

  #state(element: Element, tag: string): void {
    const [left, top] = [Math.round(element.scrollLeft), Math.round(element.scrollTop)];
    if ((left !== 0 || top !== 0) && !FIELD.test(tag))
      this.view.scroll.push(`<${SCROLLS_PAGE.test(tag) ? 'page' : tag}> ${left} ${top}`);
    if (element.matches('dialog[open]')) this.view.fields.push(`<dialog> modal ${element.matches(':modal')}`);
    if (isBeyond(element)) this.view.beyond.push(`<${tag}>`);
    const state = fieldState(element, this.looking.redacts);
    if (state !== undefined) this.view.fields.push(`<${tag}> ${state}`);
  }
}

/** A sheet's text is in the recording; its address would only load it again. */
function isLeftOut(tag: string, name: string): boolean {
  return tag === 'link' && name === 'href';
}

function isBeyond(element: Element): boolean {
  if (element.matches(':indeterminate[type=checkbox]')) return true;
  return element.namespaceURI === MATHML || element.matches('[popover]:popover-open');
}

function kindOf(element: Element): string {
  const tag = element.localName;
  if (tag === 'style' || (tag === 'link' && (element as HTMLLinkElement).sheet)) return 'sheet';
  return tag === 'noscript' ? 'script' : tag;
}

function ownClasses(classes: string): string {
  return classes
    .split(/\s+/)
    .filter((name) => !REPLAYERS_OWN.has(name))
    .join(' ');
}

/** An address is the same wherever it is relative to. */
function plain(element: Element, name: string, value: string): string {
  if (name === 'style') return absoluteUrls(value, element.ownerDocument.baseURI);
  if (!/^(href|src|action|poster)$/.test(name)) return value;
  return new URL(value, element.ownerDocument.baseURI).href;
}

function fieldState(element: Element, redacts: boolean): string | undefined {
  const tag = element.localName;
  if (tag === 'select')
    return `chosen ${JSON.stringify((element as HTMLSelectElement).selectedOptions[0]?.text)}`;
  if (tag !== 'input' && tag !== 'textarea') return undefined;
  const { type, checked, value } = element as HTMLInputElement;
  if (type === 'checkbox' || type === 'radio') return `ticked ${checked}`;
  if (type === 'file' || type === 'hidden') return undefined;
  if (redacts && declaredKind(element) === 'secret') return '""';
  // Other recorders mask these, too.
  return JSON.stringify(type === 'password' ? '*'.repeat(value.length) : value);
}

function styledIn(document: Document, { isThere }: Looking): Set<string> {
  return new Set(Array.from(rulesOf(document, isThere)).flatMap(styledAttributes));
}
