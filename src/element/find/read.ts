import { unquote } from '../strings';
import type { RelativeValue, RoleValue, TextValue } from './value';

/** A string in double quotes with CSS escapes; its content is the group. */
const STRING = '"((?:[^"\\\\]|\\\\.)*)"';
const ROLE = new RegExp(`^role=([\\w-]+)(?:\\[name=${STRING}\\])?$`);
const LABEL = new RegExp(`^label=${STRING}$`);
const TEXT = new RegExp(`^(?:tag=(\\S+) )?text=${STRING}$`);
const ATTRIBUTE = new RegExp(`^\\[([\\w-]+)=${STRING}\\]$`);
const RELATIVE = new RegExp(`^(role|tag)=(\\S+?)(?: after text=${STRING})? \\[(\\d+)\\]$`);

export function readRole(value: string): RoleValue | undefined {
  const [, role, name] = ROLE.exec(value) ?? [];
  return role === undefined ? undefined : { role, name: name === undefined ? undefined : unquote(name) };
}

export function readLabel(value: string): string | undefined {
  const [, label] = LABEL.exec(value) ?? [];
  return label === undefined ? undefined : unquote(label);
}

export function readText(value: string): TextValue | undefined {
  const [, tag, text] = TEXT.exec(value) ?? [];
  return text === undefined ? undefined : { tag, text: unquote(text) };
}

export function readAttribute(value: string): { name: string; value: string } | undefined {
  const [, name, own] = ATTRIBUTE.exec(value) ?? [];
  return name === undefined || own === undefined ? undefined : { name, value: unquote(own) };
}

export function readRelative(value: string): RelativeValue | undefined {
  const [, by, what, after, nth] = RELATIVE.exec(value) ?? [];
  if (what === undefined || nth === undefined) return undefined;
  const text = after === undefined ? undefined : unquote(after);
  return { by: by === 'role' ? 'role' : 'tag', what, after: text, nth: Number(nth) };
}
