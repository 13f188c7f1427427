/** What a field is made of; `secret`: the page says so in some way, else it holds ordinary text. */
export interface FieldShape {
  kind: 'secret' | 'ordinary';
  tag: 'input' | 'textarea' | 'div';
  attributes: string;
  label: string;
}

const input = (kind: FieldShape['kind'], attributes: string, label = ''): FieldShape => ({
  kind,
  tag: 'input',
  attributes,
  label,
});

export const FIELDS: readonly FieldShape[] = [
  input('secret', 'type="password"', 'Password'),
  input('secret', 'type="PASSWORD" autocomplete="off"'),
  input('secret', 'autocomplete="one-time-code"'),
  input('secret', 'autocomplete="section-a billing cc-number"'),
  input('secret', 'name="api_token"'),
  input('secret', 'name="userPassword2"'),
  input('secret', 'placeholder="Passwort"'),
  input('secret', 'type="search" aria-label="Contraseña"'),
  input('secret', '', 'パスワード'),
  input('secret', '', 'Social security number'),
  input('secret', 'style="-webkit-text-security:disc"'),
  { kind: 'secret', tag: 'textarea', attributes: 'name="recovery_phrase"', label: '' },
  {
    kind: 'secret',
    tag: 'div',
    attributes: 'contenteditable role="textbox" aria-label="Secret key"',
    label: '',
  },
  input('ordinary', 'type="text"', 'Nickname'),
  input('ordinary', 'type="search"', 'Look for'),
  input('ordinary', 'list="none"'),
  { kind: 'ordinary', tag: 'textarea', attributes: '', label: 'Remarks' },
  { kind: 'ordinary', tag: 'div', attributes: 'contenteditable aria-label="Letter"', label: '' },
];

/** In which tree the field stands. */
export const HOMES = ['page', 'open root', 'closed root', 'frame'] as const;
export type Home = (typeof HOMES)[number];

/** Markup of a field with a value from the start, or none. */
export function markupOf({ tag, attributes, label }: FieldShape, id: string, value: string): string {
  const held = escaped(value);
  const labelled = label === '' ? '' : `<label for="${id}">${label}</label>`;
  if (tag === 'input') {
    const initial = value === '' ? '' : ` value="${held}"`;
    return `${labelled}<input id="${id}" ${attributes}${initial}>`;
  }
  return `${labelled}<${tag} id="${id}" ${attributes}>${held}</${tag}>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
