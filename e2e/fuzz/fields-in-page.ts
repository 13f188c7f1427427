// These functions run inside a page: each one must be whole by itself.

declare global {
  /** What the page of `fuzz-document.ts` says of itself. */
  interface Window {
    fuzz: { fields: Map<string, HTMLElement> };
  }
}

/** Focuses a field, in whatever tree it is; the caret goes to its end. */
export function focusField(name: string): void {
  const field = window.fuzz.fields.get(name);
  if (!field) throw new Error('There is no such field.');
  field.scrollIntoView({ block: 'center' });
  field.focus();
}

/** Fills a field as a password manager does. */
export function fillField({
  name,
  value,
  isSilent,
}: {
  name: string;
  value: string;
  isSilent: boolean;
}): void {
  const field = window.fuzz.fields.get(name);
  if (!field) throw new Error('There is no such field.');
  if ('value' in field) field.value = value;
  else field.textContent = value;
  if (isSilent) return;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

/** Selects what the field beside holds. Where to grab it, and where to drop it. */
export function readyToDrag({ name, value }: { name: string; value: string }) {
  const source = document.querySelector<HTMLInputElement>(`.${name} .source`);
  const field = window.fuzz.fields.get(name);
  if (!source || !field) throw new Error('There is no such field.');
  source.value = value;
  source.scrollIntoView({ block: 'center' });
  source.focus();
  source.select();
  const frame = field.ownerDocument.defaultView?.frameElement?.getBoundingClientRect();
  const [from, to] = [source.getBoundingClientRect(), field.getBoundingClientRect()];
  return {
    from: { x: from.x + 6, y: from.y + from.height / 2 },
    to: { x: to.x + 20 + (frame?.x ?? 0), y: to.y + to.height / 2 + (frame?.y ?? 0) },
  };
}

/** What every field holds. */
export function heldByFields(): Record<string, string> {
  const held = [...window.fuzz.fields].map(([name, field]): [string, string] => [
    name,
    'value' in field ? String(field.value) : (field.textContent ?? ''),
  ]);
  return Object.fromEntries(held);
}
