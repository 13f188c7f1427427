import type { Selector } from '../../../trace/element';
import { labelOf } from '../label';
import type { Said, Subject } from '../subject';
import { placeIn, quote } from './count';
import { labelledWith } from './labelled';

/**
 * `label="E-mail"`: the fields whose whole label is that text: `label` elements, else aria-labelledby, else aria-label.
 * Left out when a rule took something from the label.
 */
export function labelSelector(label: Said, subject: Subject): Selector | undefined {
  if (label.value === '' || label.rules.size > 0) return undefined;
  const fields = labelledWith(label.value, ['[aria-label]'], subject);
  if (fields === undefined) return undefined;
  const place = placeIn(fields, subject, (field) => labelOf(field, subject)?.value === label.value);
  return place && { kind: 'label', value: `label=${quote(label.value)}`, ...place };
}
