import type { Selector } from '../../../trace/element';
import { closest, matches, parentElement, queryAll } from '../dom';
import type { Subject } from '../subject';
import { type Place, placeAmong } from './count';
import { idStep, landmarkStep, ownStep, positionStep, tagStep, testidStep } from './css-steps';

/** Anchors tried before the path is written by position. */
const ANCHORS = 2;
const ONLY: Place = { matches: 1, index: 0 };

const isUnique = (selector: string, subject: Subject): boolean =>
  queryAll(subject.scope, selector).length === 1;

/** Ancestors with a stable id, a test id or a tag that nothing else in the tree has, nearest first. */
function anchorsOf(subject: Subject): Map<Element, string> {
  const anchors = new Map<Element, string>();
  let element = parentElement(subject.element);
  for (; element !== null && anchors.size < ANCHORS; element = parentElement(element)) {
    subject.checkpoint();
    const step = idStep(element, subject) ?? testidStep(element, subject) ?? landmarkStep(element);
    if (step !== undefined && isUnique(step, subject)) anchors.set(element, step);
  }
  return anchors;
}

/** By position from the nearest anchor, or from the root of the tree. */
function pathSelector(anchors: ReadonlyMap<Element, string>, subject: Subject): Selector | undefined {
  const steps: string[] = [];
  let anchor: string | undefined;
  let element: Element | null = subject.element;
  for (; element !== null && anchor === undefined; element = parentElement(element)) {
    anchor = anchors.get(element) ?? (matches(element, ':root') ? tagStep(element) : undefined);
    steps.unshift(anchor ?? positionStep(element, subject));
  }
  const value = steps.join(' > ');
  // Children all the way from something unique end in one element; a path that begins in a shadow tree may not.
  if (anchor !== undefined) return { kind: 'css', value, ...ONLY };
  const place = placeAmong(queryAll(subject.scope, value), subject);
  return place && { kind: 'css', value, ...place };
}

/** Rows and items repeat what they hold: looking there for a step that is unique in the page is lost time. */
const REPEATED = 'tr,li,[role="row"],[role="listitem"],[role="option"],[role="treeitem"]';

/** The shortest that is unique, for what needs no path: id, or own step. */
function bare(own: string, subject: Subject): string | undefined {
  const { element } = subject;
  const id = idStep(element, subject);
  if (id !== undefined && isUnique(id, subject)) return id;
  const isTelling = own !== tagStep(element) && closest(element, REPEATED) === null;
  return isTelling && isUnique(own, subject) ? own : undefined;
}

/** The own step within a unique anchor, when nothing else there has it. */
function anchored(own: string, anchors: ReadonlyMap<Element, string>): string | undefined {
  for (const [anchor, step] of anchors) {
    if (queryAll(anchor, own).length === 1) return `${step} ${own}`;
  }
  return undefined;
}

/** A short CSS path of ids and classes that are likely to last; positions where there are none. */
export function cssSelector(subject: Subject): Selector | undefined {
  const own = ownStep(subject.element, subject);
  const short = bare(own, subject);
  if (short !== undefined) return { kind: 'css', value: short, ...ONLY };
  const anchors = anchorsOf(subject);
  const value = anchored(own, anchors);
  return value === undefined ? pathSelector(anchors, subject) : { kind: 'css', value, ...ONLY };
}
