import { firstChild, matches } from '../../element/dom';
import type { Look } from '../../trace/element';

const TRANSPARENT = /^(rgba\(0, 0, 0, 0\)|transparent|none|)$/;

/** How an element looks that has no name: its background, for shapes their fill, and the colour of its text. */
export function lookOf(element: Element): Look | undefined {
  const style = getComputedStyle(element);
  const look: Look = {};
  const add = (key: keyof Look, property: string): void => {
    const value = style.getPropertyValue(property);
    if (!TRANSPARENT.test(value)) look[key] = value;
  };
  add('background', 'background-color');
  if (matches(element, 'svg *')) add('fill', 'fill');
  else if (firstChild(element) !== null) add('color', 'color');
  return Object.keys(look).length === 0 ? undefined : look;
}
