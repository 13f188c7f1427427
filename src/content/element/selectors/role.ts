import { elementCount } from '../../../element/dom';
import { byRole } from '../../../element/find/role';
import type { Search } from '../../../element/find/search';
import { type RoleValue, writeRole } from '../../../element/find/value';
import type { Said } from '../../../element/reader';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { countedTwice } from './count';
import { isSilent } from './silent-roles';

/** UTF-16 units: longer names are content. */
const LIMIT = 100;

/** Elements of a container in which the names of all rows, which are all that is in them, would take too long. */
const MANY = 3_000;

/**
 * `role=button[name="Save"]`, the name whole and exact; `role=button` when there is no name or a rule took something
 * from it. Counts what is exposed to accessibility. Left out when there are too many.
 */
export function roleSelectors(name: Said, subject: Subject, scoping: Scoping): Selector[] {
  const { role } = subject;
  if (isSilent(role) || (role === 'row' && elementCount(scoping.space.root) > MANY)) return [];
  const isUsable = name.value !== '' && name.value.length <= LIMIT && name.rules.size === 0;
  const sought: RoleValue = isUsable ? { role, name: name.value } : { role };
  const find = (how: Search): Element[] => byRole(sought, how);
  return countedTwice({ kind: 'role', value: writeRole(sought), find }, subject, scoping);
}
