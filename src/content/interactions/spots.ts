import { boundingBox, contains, isElement, rootOf } from '../../privacy/dom-access';
import { actionable } from '../element/actionable';

/** A click or a menu comes this soon after the pointer event that leads to it. Milliseconds. */
const SOON = 1_000;

type PointEvent = Pick<MouseEvent, 'clientX' | 'clientY' | 'timeStamp'>;

/** What the browser must have laid the page out for to tell. */
export interface Spot {
  /** Box of the control around the hit element. */
  box: DOMRect;
  /** Whether the element at the point still is the one that was hit, or lies inside or around it. */
  isStillThere: boolean | undefined;
}

/**
 * Where the pointer last went down or up. The click or menu that follows is at the same place, and its place is not read
 * again: pages can tell that style was read between `mouseup` and `click`, because a transition begins then.
 */
export class Spots {
  #last: (Spot & { hit: Element; event: PointEvent }) | undefined;

  /**
   * Reads where an element is.
   * @param isClicked whether a click on it will follow
   */
  read(hit: Element, event: PointEvent, isClicked: boolean): Spot {
    const isStillThere = isClicked ? isAt(hit, event) : undefined;
    this.#last = { hit, event, isStillThere, box: boundingBox(actionable(hit)) };
    return this.#last;
  }

  /** What was read there just before; reads it otherwise. */
  of(hit: Element, event: PointEvent): Spot {
    const last = this.#last;
    return last?.hit === hit && isSamePoint(last.event, event) ? last : this.read(hit, event, true);
  }

  /** The pointer does something else. */
  forget(): void {
    this.#last = undefined;
  }
}

/** Clicks are at whole pixels, other pointer events may be between them. */
function isSamePoint(one: PointEvent, other: PointEvent): boolean {
  const distances = [one.clientX - other.clientX, one.clientY - other.clientY].map(Math.abs);
  return Math.max(...distances) < 1 && other.timeStamp - one.timeStamp < SOON;
}

function isAt(hit: Element, event: PointEvent): boolean {
  const root = rootOf(hit);
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  const there = root.elementFromPoint(event.clientX, event.clientY);
  return isElement(there) && (there === hit || contains(hit, there) || contains(there, hit));
}
