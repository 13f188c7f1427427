import {
  attributeOf,
  composedParent,
  holds,
  matches,
  type RootOf,
  tagOf,
  withRoles,
} from '../../element/dom';
import { EDITABLE } from '../../privacy/fields';
import { wordSet } from '../../privacy/words';
import { shadowRootOf } from '../extension';

const ROLES =
  'button link menuitem menuitemcheckbox menuitemradio tab option checkbox radio switch treeitem combobox textbox searchbox spinbutton slider gridcell';

/** Elements that act on their own or by what ARIA says of them. */
const CONTROLS = [
  'a[href],area[href],button,input,select,textarea,label,summary,option',
  EDITABLE,
  ...withRoles(ROLES),
].join(',');

/** Elements that may act: a script listens, or the keyboard reaches them. Containers often look the same. */
const MAYBE = '[onclick],[onmousedown],[onpointerdown],[tabindex]';
const CONTAINERS = wordSet('html body main form dialog section table iframe');

/** A focusable or listening element counts when nothing inside it is a control of its own. */
function acts(element: Element): boolean {
  if (matches(element, CONTROLS)) return true;
  if (!matches(element, MAYBE) || CONTAINERS.has(tagOf(element))) return false;
  // tabindex="-1" is what scripts put on containers to move the focus there.
  if (
    !matches(element, '[onclick],[onmousedown],[onpointerdown]') &&
    Number(attributeOf(element, 'tabindex')) < 0
  ) {
    return false;
  }
  return !holds(element, CONTROLS);
}

/** The outermost editing host: inside an editor, the editor is the control, whatever paragraph was hit. */
function editingHost(element: Element, rootOfHost: RootOf): Element {
  let host = element;
  for (let parent = composedParent(host, rootOfHost); parent !== null; ) {
    if (matches(parent, EDITABLE)) host = parent;
    parent = composedParent(parent, rootOfHost);
  }
  return host;
}

/**
 * The control around what was hit: the button around the icon, the link around the text, the host around a typed
 * paragraph; the hit itself when nothing around it acts. Goes up through slots and out of shadow trees, closed ones too
 * where `rootOfHost` can look into them.
 */
export function actionable(hit: Element, rootOfHost: RootOf = shadowRootOf): Element {
  for (let element: Element | null = hit; element !== null; element = composedParent(element, rootOfHost)) {
    if (!acts(element)) continue;
    return matches(element, '[contenteditable]') && !matches(element, 'a,button,input,select,textarea,label')
      ? editingHost(element, rootOfHost)
      : element;
  }
  return hit;
}
