import { byLabel } from '../../../element/find/label';
import type { Search } from '../../../element/find/search';
import { writeLabel } from '../../../element/find/value';
import type { Said } from '../../../element/reader';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { countedTwice } from './count';

/**
 * `label="E-mail"`: the fields whose whole label is that text: `label` elements, else aria-labelledby, else aria-label.
 * Left out when a rule took something from the label.
 */
export function labelSelectors(label: Said, subject: Subject, scoping: Scoping): Selector[] {
  if (label.value === '' || label.rules.size > 0) return [];
  const { value } = label;
  const find = (how: Search): Element[] => byLabel(value, how);
  return countedTwice({ kind: 'label', value: writeLabel(value), find }, subject, scoping);
}
