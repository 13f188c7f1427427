import {
  attribute,
  closestMatch,
  documentElementOf,
  hasAttrs,
  isDesigned,
  isElement,
  isText,
  localName,
  matchesSelector,
  ownerDocumentOf,
  parentElement,
  previousSibling,
  queryAll,
  rootOf,
  textContent,
} from './dom-access';
import { saysSecret } from './secret-words';
import { wordSet, wordsOf } from './words';

/**
 * What a form field may yield. `secret`: nothing of its value; `text`: typed text, by policy; `choice`: a choice among
 * what the page offers (kept); `file`; `none`: no field.
 */
export type FieldKind = 'secret' | 'text' | 'choice' | 'file' | 'none';

const CHOICES = wordSet('checkbox radio range date time month week datetime-local color');
const CONTROLS = wordSet('button submit reset image hidden');
const SECRET_AUTOCOMPLETE = /(?:^|\s)(?:cc-[a-z-]+|one-time-code|(?:new|current)-password)(?:\s|$)/i;
/** Elements that browsers let edit. */
export const EDITABLE = '[contenteditable]:not([contenteditable="false" i])';
/** Elements other than form fields whose text is edited. */
export const EDITORS = `${EDITABLE}, [role~="textbox" i], [role~="searchbox" i]`;

/**
 * What kind of field an element is by what it says of itself now. What it was before is `SecretFields`' business.
 * @param isDrawnAsDiscs asked last: finding out costs the page its style
 */
export function declaredKind(element: Element, isDrawnAsDiscs = drawsDiscs): FieldKind {
  const shape = shapeOf(element);
  if (shape === 'none' || shape === 'file') return shape;
  if (SECRET_AUTOCOMPLETE.test(attribute(element, 'autocomplete'))) return 'secret';
  if (isTicked(element)) return shape;
  const isSecret = isPassword(element) || isNamedSecret(element) || isBoxOfCode(element);
  return isSecret || isDrawnAsDiscs(element) ? 'secret' : shape;
}

function isNamedSecret(element: Element): boolean {
  return namesOf(element).some(saysSecret);
}

/** A box for one character among others of which one says that it is a secret: often only the first does. */
function isBoxOfCode(element: Element): boolean {
  if (attribute(element, 'maxlength') !== '1') return false;
  const group = closestMatch(element, 'fieldset, form, [role="group" i]') ?? parentElement(element);
  if (!group) return false;
  return queryAll(group, 'input[maxlength="1"]').some(
    (box) => SECRET_AUTOCOMPLETE.test(attribute(box, 'autocomplete')) || isNamedSecret(box),
  );
}

/** A tick beside "Show password" is no secret; the second digit of a PIN, chosen from a list, is. */
function isTicked(element: Element): boolean {
  return ['checkbox', 'radio'].includes(attribute(element, 'type').toLowerCase());
}

/** Text, choice, file or no field, whatever it is called. */
function shapeOf(element: Element): FieldKind {
  switch (localName(element)) {
    case 'input':
      return inputShape(attribute(element, 'type').toLowerCase());
    case 'textarea':
      return 'text';
    case 'select':
      return 'choice';
    default:
      return isEditingHost(element) ? 'text' : 'none';
  }
}

function inputShape(type: string): FieldKind {
  if (type === 'file') return 'file';
  if (CHOICES.has(type)) return 'choice';
  return CONTROLS.has(type) ? 'none' : 'text';
}

/** The element whose text is edited: a contenteditable root, a text box made of other elements, a whole document. */
export function isEditingHost(element: Element): boolean {
  return (hasAttrs(element) && matchesSelector(element, EDITORS)) || isDesignedDocument(element);
}

function isDesignedDocument(element: Element): boolean {
  const document = ownerDocumentOf(element);
  return document !== null && element === documentElementOf(document) && isDesigned(document);
}

/** The field an element belongs to: itself, or the editing host around it. */
export function fieldAround(element: Element): Element | null {
  if (shapeOf(element) !== 'none') return element;
  const document = ownerDocumentOf(element);
  const root = document && documentElementOf(document);
  return closestMatch(element, EDITORS) ?? (root && isDesignedDocument(root) ? root : null);
}

function isPassword(element: Element): boolean {
  return localName(element) === 'input' && attribute(element, 'type').toLowerCase() === 'password';
}

/** Whether a field draws its text as discs, as a password field does. */
function drawsDiscs(element: Element): boolean {
  return hidingOf(element) === 'discs';
}

/** How a field draws its text; `unknown` while it is not in the page, which gives it no style. Has style read. */
export function hidingOf(element: Element): 'discs' | 'none' | 'unknown' {
  const security = getComputedStyle(element).getPropertyValue('-webkit-text-security');
  if (security === '') return 'unknown';
  return security === 'none' ? 'none' : 'discs';
}

/** Everything that names a field. */
function namesOf(element: Element): string[] {
  const own = wordsOf('name id aria-label placeholder title data-testid autocomplete').map((name) =>
    attribute(element, name),
  );
  return [...own, ...labelTexts(element)].filter((text) => text !== '' && text.length <= 200);
}

function labelTexts(element: Element): string[] {
  const labels = 'labels' in element && element.labels instanceof NodeList ? Array.from(element.labels) : [];
  const root = rootOf(element);
  const referred = attribute(element, 'aria-labelledby')
    .split(/\s+/)
    .filter(Boolean)
    .map((id) => (root instanceof Document || root instanceof ShadowRoot ? root.getElementById(id) : null));
  const around = closestMatch(element, 'label');
  const texts = [...labels, ...referred, around]
    .filter((node) => node !== null)
    .map((node) => textContent(node) ?? '');
  return labels.length + referred.length === 0 ? [...texts, textBefore(element), columnHead(element)] : texts;
}

/** The text of the header above a field in a table. */
function columnHead(element: Element): string {
  const cell = closestMatch(element, 'td');
  const table = cell && closestMatch(cell, 'table');
  if (!(cell instanceof HTMLTableCellElement) || !(table instanceof HTMLTableElement)) return '';
  const head = table.rows[0]?.cells[cell.cellIndex];
  return head && head !== cell && localName(head) === 'th' ? (textContent(head) ?? '') : '';
}

/** An unlinked label: the text right before the field, or before the boxes around it. */
function textBefore(element: Element): string {
  let node: Node = element;
  for (let level = 0; level < 3; level++) {
    for (let before = previousSibling(node); before; before = previousSibling(before)) {
      if (!isText(before) && !isElement(before)) continue;
      if (isElement(before) && matchesSelector(before, 'input, select, textarea, button, script, style'))
        return '';
      const text = (textContent(before) ?? '').trim();
      if (text !== '') return text;
    }
    const parent = parentElement(node);
    if (!parent || localName(parent) === 'form' || localName(parent) === 'body') return '';
    node = parent;
  }
  return '';
}
