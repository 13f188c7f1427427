import type { PlaceholderKind } from '../../privacy/marked';
import { fieldValue, isTextBox, isTickable } from '../fields-watch';
import type { Keeping } from './inherited';
import type { AttributeValue } from './rrweb-node';

const LONGEST_VALUE = 8 * 1024;

/** What a field holds as rrweb tells its changes. */
export interface FieldState {
  text: string;
  isChecked: boolean;
}

/**
 * What a person or a script has set, as rrweb writes it into attributes. The `checked` attribute of the page says what it
 * began with, so it is overruled. Nothing of it where the element's texts are private or secret.
 */
export function stateAttributes(
  element: Element,
  hidden: PlaceholderKind | undefined,
  keeping: Keeping,
): Record<string, AttributeValue> {
  if (isWithheld(hidden)) return {};
  if (element instanceof HTMLOptionElement) return element.selected ? { selected: true } : {};
  if (isTickable(element)) return element.checked ? { checked: true } : {};
  const value = valueToKeep(element, keeping);
  return value === '' ? {} : { value };
}

/** The same as a change of a field; undefined for what is no field. */
export function fieldState(
  element: Element,
  hidden: PlaceholderKind | undefined,
  keeping: Keeping,
): FieldState | undefined {
  const isHidden = isWithheld(hidden);
  if (isTickable(element)) return { text: 'on', isChecked: !isHidden && element.checked };
  if (element instanceof HTMLOptionElement) return { text: '', isChecked: !isHidden && element.selected };
  // rrweb tells one choice of a list. Of several, their options tell.
  if (element instanceof HTMLSelectElement && !element.multiple) {
    // Option values are not recorded; without one, an option's value is its text.
    return { text: isHidden ? '' : (element.selectedOptions[0]?.text ?? ''), isChecked: false };
  }
  return isTextBox(element)
    ? { text: isHidden ? '' : valueToKeep(element, keeping), isChecked: false }
    : undefined;
}

/** Whether a box is shown as neither ticked nor not. */
export function isIndeterminate(box: HTMLInputElement, hidden: PlaceholderKind | undefined): boolean {
  return box.indeterminate && !isWithheld(hidden);
}

function isWithheld(hidden: PlaceholderKind | undefined): boolean {
  return hidden === 'marked' || hidden === 'secret';
}

function valueToKeep(element: Element, { memory, rules }: Keeping): string {
  if (!isTextBox(element)) return '';
  const kind = memory.fields.kind(element);
  const isKept = kind === 'choice' || (kind === 'text' && rules.captureKeys === 'text');
  return isKept ? fieldValue(element).slice(0, LONGEST_VALUE) : '';
}
