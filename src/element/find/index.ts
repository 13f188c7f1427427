import type { Selector } from '../../trace/element';
import { byAttribute } from './attribute';
import { byCss } from './css';
import { byLabel } from './label';
import { TooMany } from './limit';
import { byRelation } from './relative';
import { byRole } from './role';
import type { Search } from './search';
import { inOrder } from './space';
import { byText } from './text';
import { readAttribute, readLabel, readRelative, readRole, readText } from './value';
import { byXpath } from './xpath';

export type Wanted = Pick<Selector, 'kind' | 'value'>;

function byAttributeValue(value: string, search: Search): Element[] {
  const read = readAttribute(value);
  return read === undefined ? [] : byAttribute(read.name, read.value, search);
}

function search({ kind, value }: Wanted, how: Search): Element[] {
  switch (kind) {
    case 'role': {
      const read = readRole(value);
      return read === undefined ? [] : byRole(read, how);
    }
    case 'label': {
      const read = readLabel(value);
      return read === undefined ? [] : byLabel(read, how);
    }
    case 'text': {
      const read = readText(value);
      return read === undefined ? [] : byText(read, how);
    }
    case 'relative': {
      const read = readRelative(value);
      return read === undefined ? [] : byRelation(read, how);
    }
    case 'testid':
    case 'title':
    case 'placeholder':
      return byAttributeValue(value, how);
    case 'css':
      return byCss(value, how);
    case 'xpath':
      return byXpath(value, how.space.root, how.reader);
  }
}

/**
 * Elements of a space that a selector means, in document order; undefined when there are more than the limit. The
 * recorder counts with this and a re-execution finds with it, so that both mean the same. A value that is no selector
 * of its kind finds nothing. Throws what the reader's `checkpoint` throws.
 */
export function findIn(wanted: Wanted, how: Search): Element[] | undefined {
  try {
    return inOrder(search(wanted, how));
  } catch (error) {
    if (error instanceof TooMany) return undefined;
    throw error;
  }
}
