import {
  attributeOf,
  closest,
  hasAttribute,
  matches,
  parentElement,
  queryAll,
  rootOf,
  tagOf,
} from '../../element/dom';
import type { ElementState } from '../../trace/element';

type Checked = ElementState['checked'];

const FIELDS = 'button,input,select,textarea';

function aria(element: Element, name: string): boolean | undefined {
  const value = attributeOf(element, name);
  if (value === 'true') return true;
  return value === 'false' ? false : undefined;
}

function checkedOf(element: Element): Checked {
  if (matches(element, 'input[type="checkbox" i],input[type="radio" i]')) {
    return matches(element, 'input[type="checkbox" i]:indeterminate')
      ? 'mixed'
      : matches(element, ':checked');
  }
  return attributeOf(element, 'aria-checked') === 'mixed' ? 'mixed' : aria(element, 'aria-checked');
}

/** `:disabled` knows fieldsets, their first legend, and optgroups; aria-disabled holds for what is inside (ARIA 1.2). */
function disabledOf(element: Element): boolean | undefined {
  if (matches(element, ':disabled') || closest(element, '[aria-disabled="true"]') !== null) return true;
  return matches(element, FIELDS) || hasAttribute(element, 'aria-disabled') ? false : undefined;
}

function popoverOf(element: Element): Element | undefined {
  const id = attributeOf(element, 'popovertarget');
  return id ? queryAll(rootOf(element), `#${CSS.escape(id)}`)[0] : undefined;
}

function expandedOf(element: Element): boolean | undefined {
  const stated = aria(element, 'aria-expanded');
  if (stated !== undefined) return stated;
  const tag = tagOf(element);
  if (tag === 'details') return hasAttribute(element, 'open');
  const parent = parentElement(element);
  if (tag === 'summary' && parent !== null && tagOf(parent) === 'details')
    return hasAttribute(parent, 'open');
  const popover = popoverOf(element);
  return popover === undefined ? undefined : matches(popover, ':popover-open');
}

function selectedOf(element: Element): boolean | undefined {
  return tagOf(element) === 'option' ? matches(element, ':checked') : aria(element, 'aria-selected');
}

/** `:read-only` matches whatever is not editable, so it says something of text fields alone. */
function readonlyOf(element: Element): boolean | undefined {
  if (matches(element, 'input[readonly],textarea[readonly]')) return true;
  return matches(element, 'textarea') ? false : aria(element, 'aria-readonly');
}

function requiredOf(element: Element): boolean | undefined {
  const stated = aria(element, 'aria-required');
  if (!matches(element, 'input,select,textarea')) return stated;
  return hasAttribute(element, 'required') || (stated ?? false);
}

/** States that apply to the element; what does not apply, or the browser cannot tell, is left out. */
export function stateOf(element: Element): ElementState {
  const state: ElementState = { focused: matches(element, ':focus') };
  const add = <K extends keyof ElementState>(key: K, read: (element: Element) => ElementState[K]): void => {
    try {
      const value = read(element);
      if (value !== undefined) state[key] = value;
    } catch {
      // A pseudo-class this browser lacks (:popover-open is of 2023): the state stays unsaid.
    }
  };
  add('checked', checkedOf);
  add('disabled', disabledOf);
  add('expanded', expandedOf);
  add('selected', selectedOf);
  add('readonly', readonlyOf);
  add('required', requiredOf);
  return state;
}
