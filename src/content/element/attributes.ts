import { attributeNames, attributeOf, matches } from '../../element/dom';
import type { Subject } from './subject';

/** Attributes that say what an element is, not what it is about: all that is kept inside a marked subtree. */
const STRUCTURAL =
  /^(role|type|id|class|name|for|tabindex|width|height|size|rows|cols|colspan|rowspan|maxlength|disabled|readonly|required|checked|selected|multiple|open|hidden|aria-(checked|disabled|expanded|hidden|selected|pressed|haspopup|modal|multiselectable|orientation|readonly|required|sort|level|invalid|busy|live|colindex|rowindex|colcount|rowcount))$/;
/** Buttons show their value; everywhere else it is data. */
const SHOWS_VALUE = 'input[type="submit" i],input[type="button" i],input[type="reset" i]';

export interface KeptAttributes {
  readonly values: Record<string, string>;
  /** The allow-list kept some attribute with another value. */
  readonly changed: boolean;
}

/** Attributes by the allow-list; inside a marked subtree those that can carry text are ''. Never a field's `value`. */
export function attributesOf({ element, context, ruleFor }: Subject): KeptAttributes {
  const marked = ruleFor(element) === 'marked';
  const values: Record<string, string> = Object.create(null);
  let changed = false;
  for (const name of attributeNames(element)) {
    if (name === 'value' && !matches(element, SHOWS_VALUE)) continue;
    const kept = context.attribute(element, name);
    if (kept === undefined) continue;
    values[name] = marked && !STRUCTURAL.test(name) ? '' : kept;
    changed ||= kept !== attributeOf(element, name);
  }
  return { values: { ...values }, changed };
}
