import { wordSet } from '../privacy/words';

/** Roles of what is typed into (WAI-ARIA 1.2): the text in such an element is its value. */
export const TYPED_ROLES: ReadonlySet<string> = wordSet('textbox searchbox combobox spinbutton');
