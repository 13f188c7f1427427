import type { StateKind } from './shown-state';

/** Open popovers. */
const POPOVER: StateKind = {
  tag: 'popover',
  flag: 'isOpen',
  show(elements) {
    const popovers = elements.filter(isPopover);
    for (const popover of popovers) if (!isOpen(popover)) popover.showPopover();
    if (popovers.every(isOpen)) return;
    // One closes another unless it is known to belong to it, which is not recorded: here all are told to stay. A change
    // of the kind closes them.
    for (const popover of popovers) popover.popover = 'manual';
    for (const popover of popovers) popover.showPopover();
  },
  hide(element) {
    if (element.isConnected && isPopover(element) && isOpen(element)) element.hidePopover();
  },
};

/** A dialog that is open already cannot be shown as a popover (HTML, "check popover validity"). */
function isPopover(element: HTMLElement): boolean {
  return element.hasAttribute('popover') && !(element.localName === 'dialog' && element.hasAttribute('open'));
}

function isOpen(element: Element): boolean {
  return element.matches(':popover-open');
}

/** Boxes that are neither ticked nor not. */
const INDETERMINATE: StateKind = {
  tag: 'indeterminate',
  flag: 'isIndeterminate',
  show(elements) {
    for (const element of elements) (element as HTMLInputElement).indeterminate = true;
  },
  hide(element) {
    (element as HTMLInputElement).indeterminate = false;
  },
};

const FILLING = 'data-candor-fullscreen';
const STYLE = 'data-candor-style';

/** As browsers style it (Fullscreen, "Rendering"); the replay itself cannot fill the screen. */
const FILLING_CSS = `[${FILLING}]:not(:root) {
  position: fixed !important; inset: 0 !important; margin: 0 !important; box-sizing: border-box !important;
  width: 100% !important; min-width: 0 !important; max-width: none !important;
  height: 100% !important; min-height: 0 !important; max-height: none !important;
  transform: none !important; object-fit: contain; z-index: 2147483647 !important;
}`;

/** Elements that fill the screen: here, their document's viewport. */
const FULLSCREEN: StateKind = {
  tag: 'fullscreen',
  flag: 'isFull',
  show(elements) {
    for (const element of elements) {
      element.setAttribute(FILLING, '');
      addStyle(element);
    }
  },
  hide(element) {
    element.removeAttribute(FILLING);
  },
};

/** Styles do not reach into shadow trees, so each tree that needs them gets its own. */
function addStyle(element: HTMLElement): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  if (root.querySelector(`[${STYLE}]`)) return;
  const style = element.ownerDocument.createElement('style');
  style.setAttribute(STYLE, '');
  style.textContent = FILLING_CSS;
  ('head' in root ? (root.head ?? root.documentElement) : root).append(style);
}

export const STATE_KINDS = [POPOVER, INDETERMINATE, FULLSCREEN];
