import type { Selector } from '../../trace/element';
import { byAttribute, openCss } from './attribute';
import { byCss } from './css';
import { byLabel } from './label';
import { foundBy } from './limit';
import { hasPlaceholder } from './pattern';
import { readAttribute, readLabel, readRelative, readRole, readText } from './read';
import { byRelation } from './relative';
import { byRole } from './role';
import type { Search } from './search';
import { byText } from './text';
import { byXpath } from './xpath';

function byAttributeValue(value: string, search: Search): Element[] {
  const read = readAttribute(value);
  return read === undefined ? [] : byAttribute(read.name, read.value, search);
}

function search({ kind, value }: Selector, how: Search): Element[] {
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
      return byCss(how.redacted === true && hasPlaceholder(value) ? openCss(value) : value, how);
    case 'xpath':
      return byXpath(value, how.space.root, how.reader);
  }
}

/**
 * Elements of a space that a selector means as it was written down, in document order; undefined when there are more than
 * the limit. It is found by what the recorder counted it with, so that both mean the same. A value that is no selector of
 * its kind finds nothing. Throws what the reader's `checkpoint` throws.
 */
export function findWritten(selector: Selector, how: Search): Element[] | undefined {
  return foundBy(() => search(selector, how));
}
