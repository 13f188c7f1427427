import { quote } from '../strings';

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

/** `label="E-mail"` */
export const writeLabel = (label: string): string => `label=${quote(label)}`;

/** `text="Save"`, `tag=button text="Save"` */
export function writeText({ text, tag }: TextValue): string {
  return `${tag === undefined ? '' : `tag=${tag} `}text=${quote(text)}`;
}

/** `[title="Remove"]` */
export const writeAttribute = (name: string, value: string): string => `[${name}=${quote(value)}]`;

/** `role=button after text="Shipping" [1]`, `tag=rect [3]` */
export function writeRelative({ by, what, after, nth }: RelativeValue): string {
  return `${by}=${what}${after === undefined ? '' : ` after text=${quote(after)}`} [${nth}]`;
}
