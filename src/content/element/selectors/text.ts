import type { Search } from '../../../element/find/search';
import { byText } from '../../../element/find/text';
import { type TextValue, writeText } from '../../../element/find/value';
import type { Said } from '../../../element/reader';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { countedTwice } from './count';

/** UTF-16 units: longer texts are content, not names. */
const LIMIT = 80;

/**
 * `text="Save"`: the smallest rendered elements whose whole visible text that is; `tag=button text="Save"` for an
 * element around one of them. Left out when a rule took something from the text, when the text comes from another tree,
 * or is all over the place.
 */
export function textSelectors(text: Said, subject: Subject, scoping: Scoping): Selector[] {
  if (text.value === '' || text.value.length > LIMIT || text.rules.size > 0) return [];
  const selectors = (sought: TextValue): Selector[] => {
    const find = (how: Search): Element[] => byText(sought, how);
    return countedTwice({ kind: 'text', value: writeText(sought), find }, subject, scoping);
  };
  const smallest = selectors({ text: text.value });
  return smallest.length > 0 ? smallest : selectors({ text: text.value, tag: subject.tag });
}
