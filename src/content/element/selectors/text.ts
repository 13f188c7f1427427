import { writeText } from '../../../element/find/value';
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
  const smallest = countedTwice({ kind: 'text', value: writeText({ text: text.value }) }, subject, scoping);
  if (smallest.length > 0) return smallest;
  const value = writeText({ text: text.value, tag: subject.tag });
  return countedTwice({ kind: 'text', value }, subject, scoping);
}
