import { EDITABLE } from '../../privacy/fields';
import { attributeOf, holds, referenced, textContent, withRoles } from '../dom';
import { labelElements, labelOf } from '../label';
import { Found } from './limit';
import { type Pattern, patternOf } from './pattern';
import type { Search } from './search';
import { queryIn } from './space';

/** Roles of fields. */
export const FIELD_ROLES = 'checkbox combobox listbox radio searchbox slider spinbutton switch textbox';
/** What can have a label that a person reads beside it. */
const FIELDS = [
  'input:not([type="hidden" i]),select,textarea,meter,progress,output',
  EDITABLE,
  ...withRoles(FIELD_ROLES),
].join(',');

/** False where nothing that could label the field has the word in it. */
function couldBeLabelled(field: Element, pattern: Pattern): boolean {
  const sources = [...labelElements(field), ...referenced(field, 'aria-labelledby')];
  if (sources.some((source) => holds(source, 'slot'))) return true;
  if (pattern.mayBeIn(sources.map(textContent).join(' '))) return true;
  return pattern.mayBeIn(attributeOf(field, 'aria-label') ?? '');
}

/** Fields whose whole label that is: `label` elements, else aria-labelledby, else aria-label. */
export function byLabel(label: string, { space, reader, redacted, limit }: Search): Element[] {
  const pattern = patternOf(label, redacted);
  const found = new Found(limit);
  for (const field of queryIn(space, FIELDS)) {
    reader.checkpoint();
    if (!couldBeLabelled(field, pattern)) continue;
    const own = labelOf(field, reader);
    if (own !== undefined && own.rules.size === 0 && pattern.fits(own.value)) found.add(field);
  }
  return found.elements;
}
