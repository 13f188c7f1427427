import { closest } from './dom';

/** Whether an element is rendered and not invisible. Browsers can tell since 2022; test environments cannot. */
export const isRendered = (element: Element): boolean =>
  Element.prototype.checkVisibility?.call(element, { visibilityProperty: true }) !== false;

/** Whether assistive technology sees an element (accname 1.2, 2A). */
export const isExposed = (element: Element): boolean =>
  isRendered(element) && closest(element, '[aria-hidden="true"]') === null;
