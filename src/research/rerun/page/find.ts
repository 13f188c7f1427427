import { hostOf, openRoot, type RootOf, rootOf } from '../../../element/dom';
import { containersOf, findScoped } from '../../../element/find/scoped';
import { scanHosts } from '../../../element/find/space';
import type { PrivacyContext, Reader } from '../../../element/reader';
import { withholder } from '../../../element/withheld';
import { closestMatch, isElement, matchesSelector, parentElement } from '../../../privacy/dom-access';
import { declaredKind } from '../../../privacy/fields';
import { DEFAULT_REDACT_SELECTORS } from '../../../privacy/marked';
import type { Selector } from '../../../trace/element';

export interface FindOptions {
  /** Whether typed text was kept (`captureKeys: "text"`). Left out: as if not, and when that finds nothing, as if so. */
  readonly keepsText?: boolean;
  /** Finds closed shadow roots too, where the caller can. */
  readonly shadowRoot?: RootOf;
}

function isMarked(node: Node): boolean {
  for (let at = isElement(node) ? node : parentElement(node); at !== null; at = hostOf(rootOf(at))) {
    if (closestMatch(at, DEFAULT_REDACT_SELECTORS) !== null) return true;
  }
  return false;
}

/** The recorder's rules, as far as a page says of itself what is private. */
const privacy = (keepsText: boolean): PrivacyContext => ({
  keepsText,
  isMarked,
  marks: (node) => isElement(node) && matchesSelector(node, DEFAULT_REDACT_SELECTORS),
  fieldKind: (element) => {
    const kind = declaredKind(element);
    return kind === 'file' ? 'none' : kind;
  },
});

function readerOf(root: Node, keepsText: boolean, shadowRoot: RootOf): Reader {
  const top = rootOf(root);
  const first = isElement(root) ? root : document.documentElement;
  let hosts: readonly Element[] | undefined;
  return {
    shadowRoot,
    hosts: () => {
      hosts ??= scanHosts(top, shadowRoot);
      return hosts;
    },
    ruleFor: withholder(first, privacy(keepsText)),
    checkpoint: () => {},
  };
}

/**
 * All elements that a recorded selector means in this page, in document order, shadow trees included; counted as the
 * recorder counts, so that on an unchanged page entry `index` of `matches` is the element. Containers of its scope that
 * are as many as recorded are told apart by their index; otherwise all of them are searched. Where redaction left
 * placeholders, anything may stand. Runs in the page.
 */
export function findAll(
  selector: Selector,
  root: Document | ShadowRoot | Element,
  { keepsText, shadowRoot = openRoot }: FindOptions = {},
): Element[] {
  const find = (keepsText: boolean): Element[] =>
    findScoped(selector, root, readerOf(root, keepsText, shadowRoot));
  return keepsText === undefined ? asKeptOrNot(find) : find(keepsText);
}

/** The containers that a recorded scope means in the document, found as {@link findAll} finds. Runs in the page. */
export function findContainers(scope: NonNullable<Selector['scope']>, shadowRoot: RootOf): Element[] {
  return asKeptOrNot((keepsText) => containersOf(scope, document, readerOf(document, keepsText, shadowRoot)));
}

function asKeptOrNot(find: (keepsText: boolean) => Element[]): Element[] {
  const found = find(false);
  return found.length > 0 ? found : find(true);
}
