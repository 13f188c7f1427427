import { isConnected, queryAll, textContent } from '../privacy/dom-access';
import { isEditingHost } from '../privacy/fields';
import { deepActiveElement } from './deep-target';
import type { PageMemory } from './memory';

const FIELDS =
  'input, textarea, [contenteditable]:not([contenteditable="false" i]), [role="textbox" i], [role="searchbox" i], [autocomplete]';

/** Text that a field holds now. */
export function fieldValue(field: Element): string {
  if (field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement) return field.value;
  if (field instanceof HTMLSelectElement) return field.value;
  return isEditingHost(field) ? (textContent(field) ?? '') : '';
}

/**
 * Looks at every field of the page and remembers the values that must not be repeated: those of secret fields always,
 * those of all text fields while typed text is not kept.
 */
export class FieldsWatch {
  readonly #roots = new Set<WeakRef<ShadowRoot>>();

  constructor(
    private readonly memory: PageMemory,
    private readonly keepsText: boolean,
  ) {}

  addRoot(root: ShadowRoot): void {
    this.#roots.add(new WeakRef(root));
  }

  /** Reads all fields again: scripts and password managers fill them without a trusted event. */
  look(): void {
    const active = deepActiveElement();
    for (const field of this.#fields()) this.see(field, field === active);
    this.#rememberSplitSecrets();
  }

  /** Remembers what one field holds, if it must not be repeated. `typing`: it has the focus. */
  see(field: Element, typing: boolean): void {
    const kind = this.memory.fields.kind(field);
    if (kind === 'secret') this.memory.echoes.add(fieldValue(field), 'secret', typing);
    else if (kind === 'text' && !this.keepsText) this.memory.echoes.add(fieldValue(field), 'text', typing);
  }

  *#fields(): Iterable<Element> {
    yield* queryAll(document, FIELDS);
    for (const ref of this.#roots) {
      const root = ref.deref();
      if (root && isConnected(root)) yield* queryAll(root, FIELDS);
      else this.#roots.delete(ref);
    }
    yield* this.memory.fields;
  }

  /** A code typed into one box a digit: the digits together are the secret. */
  #rememberSplitSecrets(): void {
    const byForm = new Map<Node, string>();
    for (const field of this.memory.fields) {
      const form = field.closest('form, fieldset') ?? field.getRootNode();
      byForm.set(form, (byForm.get(form) ?? '') + fieldValue(field));
    }
    for (const value of byForm.values()) this.memory.echoes.add(value, 'secret');
  }
}
