import * as z from 'zod';
import type { JsonObject } from './json';

/**
 * An object that JSON can hold, nested at will. Checked by hand: whole pages go through here, and the union of schemas that
 * zod's own `json()` tries at every value took a quarter of the worker's time. As zod does, it takes out of the value
 * what could stand in for a prototype.
 */
export const jsonObject = z.custom<JsonObject>(cleanJsonObject, { message: 'expected a JSON object' });

function cleanJsonObject(value: unknown): boolean {
  const open: unknown[] = [value];
  if (!isPlain(value) || Array.isArray(value)) return false;
  // No recursion: the nesting is the page's choice.
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at === 'string' || typeof at === 'boolean' || Number.isFinite(at) || at === null) continue;
    if (!isPlain(at)) return false;
    if (Object.hasOwn(at, '__proto__')) Reflect.deleteProperty(at, '__proto__');
    for (const member of Object.values(at)) {
      if (member === undefined) return false;
      open.push(member);
    }
  }
  return true;
}

function isPlain(value: unknown): value is object {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === Object.prototype || prototype === null;
}
