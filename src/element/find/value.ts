import { quote, unquote } from '../strings';

/** A string in double quotes with CSS escapes; its content is the group. */
const STRING = '"((?:[^"\\\\]|\\\\.)*)"';
const ROLE = new RegExp(`^role=([\\w-]+)(?:\\[name=${STRING}\\])?$`);
const LABEL = new RegExp(`^label=${STRING}$`);
const TEXT = new RegExp(`^(?:tag=(\\S+) )?text=${STRING}$`);
const ATTRIBUTE = new RegExp(`^\\[([\\w-]+)=${STRING}\\]$`);
const RELATIVE = new RegExp(`^(role|tag)=(\\S+?)(?: after text=${STRING})? \\[(\\d+)\\]$`);

/** `name`: the whole accessible name; left out, any name will do. */
export interface RoleValue {
  readonly role: string;
  readonly name?: string | undefined;
}

/** `tag`: elements of that tag around the text; left out, the smallest elements that say it. */
export interface TextValue {
  readonly text: string;
  readonly tag?: string | undefined;
}

export interface RelativeValue {
  readonly by: 'role' | 'tag';
  readonly what: string;
  /** Text that stands before; left out, the beginning of the scope. */
  readonly after?: string | undefined;
  /** Place among those of that role or tag after the text, from 1. */
  readonly nth: number;
}

/** `role=button[name="Save"]` */
export function writeRole({ role, name }: RoleValue): string {
  return name === undefined ? `role=${role}` : `role=${role}[name=${quote(name)}]`;
}

export function readRole(value: string): RoleValue | undefined {
  const [, role, name] = ROLE.exec(value) ?? [];
  return role === undefined ? undefined : { role, name: name === undefined ? undefined : unquote(name) };
}

/** `label="E-mail"` */
export const writeLabel = (label: string): string => `label=${quote(label)}`;

export function readLabel(value: string): string | undefined {
  const [, label] = LABEL.exec(value) ?? [];
  return label === undefined ? undefined : unquote(label);
}

/** `text="Save"`, `tag=button text="Save"` */
export function writeText({ text, tag }: TextValue): string {
  return `${tag === undefined ? '' : `tag=${tag} `}text=${quote(text)}`;
}

export function readText(value: string): TextValue | undefined {
  const [, tag, text] = TEXT.exec(value) ?? [];
  return text === undefined ? undefined : { tag, text: unquote(text) };
}

/** `[title="Remove"]` */
export const writeAttribute = (name: string, value: string): string => `[${name}=${quote(value)}]`;

export function readAttribute(value: string): { name: string; value: string } | undefined {
  const [, name, own] = ATTRIBUTE.exec(value) ?? [];
  return name === undefined || own === undefined ? undefined : { name, value: unquote(own) };
}

/** `role=button after text="Shipping" [1]`, `tag=rect [3]` */
export function writeRelative({ by, what, after, nth }: RelativeValue): string {
  return `${by}=${what}${after === undefined ? '' : ` after text=${quote(after)}`} [${nth}]`;
}

export function readRelative(value: string): RelativeValue | undefined {
  const [, by, what, after, nth] = RELATIVE.exec(value) ?? [];
  if (what === undefined || nth === undefined) return undefined;
  const text = after === undefined ? undefined : unquote(after);
  return { by: by === 'role' ? 'role' : 'tag', what, after: text, nth: Number(nth) };
}
