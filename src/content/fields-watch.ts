import { attribute, closestMatch, documentElementOf, rootOf, textContent } from '../privacy/dom-access';
import { isEditingHost } from '../privacy/fields';
import { wordsOf } from '../privacy/words';
import { deepActiveElement } from './deep-target';
import type { PageMemory } from './memory';
import { FIELDS, type WatchedElements } from './watched-elements';

/** What a field says of itself; labels and styles around it may change without these. */
const SAYING = wordsOf('type autocomplete name id class style aria-label placeholder');
/** A field that looks the same and holds the same is asked again after this long. Milliseconds. */
const ASK_AGAIN = 5_000;
/** Time for fields without a text in one look. Milliseconds. */
const BUDGET = 8;

/** Text that a field holds now. */
export function fieldValue(field: Element): string {
  if (isTextBox(field) || field instanceof HTMLSelectElement) return field.value;
  return isEditingHost(field) ? (textContent(field) ?? '') : '';
}

/** A text field, or another `input`: what it holds is text to scripts. */
export function isTextBox(element: unknown): element is HTMLInputElement | HTMLTextAreaElement {
  return element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement;
}

/** Whether it is a box to tick or one of several to choose. */
export function isTickable(element: Element): element is HTMLInputElement {
  return element instanceof HTMLInputElement && (element.type === 'checkbox' || element.type === 'radio');
}

/** Names of chosen files, with and without their extension. */
function fileNames(field: Element): string[] {
  if (!(field instanceof HTMLInputElement) || field.type !== 'file') return [];
  const names = Array.from(field.files ?? [], (file) => file.name);
  return [...names, ...names.map((name) => name.replace(/\.[^.]*$/, ''))];
}

/**
 * Looks at every field of the page and remembers the values that must not be repeated: those of secret fields always,
 * those of all text fields while typed text is not kept.
 */
export class FieldsWatch {
  readonly #memory: Pick<PageMemory, 'fields' | 'marks' | 'echoes'>;
  readonly #elements: WatchedElements;
  readonly #keepsText: boolean;
  readonly #seen = new WeakMap<Element, { look: string; at: number }>();

  constructor(
    memory: Pick<PageMemory, 'fields' | 'marks' | 'echoes'>,
    elements: WatchedElements,
    keepsText: boolean,
  ) {
    this.#memory = memory;
    this.#elements = elements;
    this.#keepsText = keepsText;
  }

  /** Reads all fields again: scripts and password managers fill them without a trusted event. */
  look(): void {
    const active = deepActiveElement();
    const until = performance.now() + BUDGET;
    for (const field of this.#fields()) {
      this.#memory.fields.notice(field);
      // What a field holds must be known now; what one without a text is can wait for the next look.
      const canWait = isTickable(field) || !fieldValue(field);
      if (canWait && field !== active && performance.now() > until) continue;
      if (this.#isNews(field)) this.see(field, field === active);
    }
    this.#rememberSplitSecrets();
  }

  /** Remembers what one field holds, if it must not be repeated. `typing`: it has the focus. */
  see(field: Element, typing: boolean): void {
    const kind = this.#memory.fields.kind(field);
    for (const name of fileNames(field)) this.#memory.echoes.add(name, 'secret');
    if (kind === 'secret') this.#memory.echoes.add(fieldValue(field), 'secret', typing);
    else if (kind === 'text' && this.#hidesText(field))
      this.#memory.echoes.add(fieldValue(field), 'text', typing);
  }

  /** Finding out what a field is costs its names and labels; most fields are as they were half a second ago. */
  #isNews(field: Element): boolean {
    const now = performance.now();
    const says = SAYING.map((name) => attribute(field, name));
    // A field that has turned secret meanwhile holds what must not be repeated from now on.
    const look = [this.#memory.fields.isSecret(field), fieldValue(field), ...says].join('\n');
    const seen = this.#seen.get(field);
    if (seen?.look === look && now - seen.at < ASK_AGAIN) return false;
    this.#seen.set(field, { look, at: now });
    return true;
  }

  /** What is typed into a field that the page marks as private is private, whatever the policy keeps. */
  #hidesText(field: Element): boolean {
    return !this.#keepsText || this.#memory.marks.isMarked(field);
  }

  *#fields(): Iterable<Element> {
    const root = documentElementOf(document);
    if (root && isEditingHost(root)) yield root;
    yield* this.#elements.all(FIELDS);
    yield* this.#memory.fields;
  }

  /** A code typed into one box a digit: the digits together are the secret. */
  #rememberSplitSecrets(): void {
    const byForm = new Map<Node, string>();
    for (const field of this.#memory.fields) {
      const form = closestMatch(field, 'form, fieldset') ?? rootOf(field);
      byForm.set(form, (byForm.get(form) ?? '') + fieldValue(field));
    }
    for (const value of byForm.values()) this.#memory.echoes.add(value, 'secret');
  }
}
