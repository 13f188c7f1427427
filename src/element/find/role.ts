import { roleOf } from '../role';
import { isExposed } from '../visible';
import { Found } from './limit';
import { isNamed } from './named';
import { patternOf } from './pattern';
import type { Search } from './search';
import { queryRole } from './space';
import type { RoleValue } from './value';

/** Elements of a role that assistive technology sees, with that whole name where one is given, in no order. */
export function byRole({ role, name }: RoleValue, search: Search): Element[] {
  const { space, reader, redacted, limit } = search;
  const pattern = name === undefined ? undefined : patternOf(name, redacted);
  const found = new Found(limit);
  for (const element of queryRole(space, role)) {
    reader.checkpoint();
    if (roleOf(element) !== role) continue;
    if (pattern !== undefined && !isNamed(element, role, pattern, reader)) continue;
    if (isExposed(element)) found.add(element);
  }
  return found.elements;
}
