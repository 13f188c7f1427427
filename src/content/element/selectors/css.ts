import { closest, contains, isElement, parentElement, queryAll } from '../../../element/dom';
import { byCss } from '../../../element/find/css';
import { queryIn, type Space } from '../../../element/find/space';
import type { Selector } from '../../../trace/element';
import type { Scoping } from '../scoping';
import type { Subject } from '../subject';
import { counted } from './count';
import { drawnStep, idStep, landmarkStep, ownStep, positionStep, tagStep, testidStep } from './css-steps';

/** Anchors tried before a path is written. */
const ANCHORS = 2;
/** Rows and items repeat what they hold: looking there for a step that is unique in the page is lost time. */
const REPEATED = 'tr,li,[role="row"],[role="listitem"],[role="option"],[role="treeitem"]';

interface Anchor {
  readonly element: Element;
  readonly step: string;
}

const countedCss = (value: string, subject: Subject, scoping: Scoping): Selector | undefined =>
  counted({ kind: 'css', value, find: (how) => byCss(value, how) }, subject, scoping);

const isOnly = (selector: string, space: Space): boolean => queryIn(space, selector).length === 1;

/** Ancestors with a stable id, a test id or a tag that nothing else in the page has, nearest first. */
function anchorsOf(subject: Subject): Anchor[] {
  const anchors: Anchor[] = [];
  let element = parentElement(subject.element);
  for (; element !== null && anchors.length < ANCHORS; element = parentElement(element)) {
    subject.checkpoint();
    const step = idStep(element, subject) ?? testidStep(element, subject) ?? landmarkStep(element);
    if (step !== undefined && isOnly(step, subject.whole())) anchors.push({ element, step });
  }
  return anchors;
}

/** The own step by itself, or below an anchor, when nothing else there has it. */
function unscoped(own: string, anchors: readonly Anchor[], subject: Subject): string | undefined {
  const { element } = subject;
  const isTelling = own !== tagStep(element) && closest(element, REPEATED) === null;
  if (isTelling && isOnly(own, subject.whole())) return own;
  const anchor = anchors.find(({ element: above }) => queryAll(above, own).length === 1);
  return anchor && isOnly(`${anchor.step} ${own}`, subject.whole()) ? `${anchor.step} ${own}` : undefined;
}

/** Child by child from an element above to the described one. */
function pathFrom(top: Element, start: string, subject: Subject): string {
  const steps: string[] = [];
  for (let at: Element | null = subject.element; at !== null && at !== top; at = parentElement(at)) {
    steps.unshift(positionStep(at, subject));
  }
  return [start, ...steps].join(' > ');
}

/** Whatever of the two is nearer: the anchor, or the container itself. Positions are counted in nothing larger. */
function path(anchor: Anchor | undefined, subject: Subject, scoping: Scoping): Selector | undefined {
  const { root } = scoping.space;
  const isScoped = scoping.scope !== undefined && isElement(root) && contains(root, subject.element);
  if (anchor !== undefined && !(isScoped && contains(anchor.element, root))) {
    const value = pathFrom(anchor.element, anchor.step, subject);
    return countedCss(value, subject, { space: subject.whole() });
  }
  if (!isScoped) return undefined;
  return countedCss(pathFrom(root, ':scope', subject), subject, scoping);
}

/** The own step in the container, or with it what is drawn; counted whether unique or not. */
function inContainer(own: string, subject: Subject, scoping: Scoping): Selector | undefined {
  const plain = countedCss(own, subject, scoping);
  if (plain?.matches === 1) return plain;
  const drawn = drawnStep(subject.element, subject);
  return drawn === '' ? plain : (countedCss(own + drawn, subject, scoping) ?? plain);
}

const ONLY = { matches: 1, index: 0 };

/** The id, when it is likely to last and nothing else in the page has it. */
export function idSelector(subject: Subject): Selector | undefined {
  const id = idStep(subject.element, subject);
  return id !== undefined && isOnly(id, subject.whole()) ? { kind: 'css', value: id, ...ONLY } : undefined;
}

/**
 * For what has no such id, a short CSS selector of classes and attributes that are likely to last, or of ids above: the
 * own step in the container, or one that is unique in the page. Where there is nothing of the kind, a path of positions
 * from the anchor or the container; none at all where there is neither.
 */
export function cssSelectors(subject: Subject, scoping: Scoping): Selector[] {
  const own = ownStep(subject.element, subject);
  const contained = scoping.scope === undefined ? undefined : inContainer(own, subject, scoping);
  if (contained?.matches === 1) return [contained];
  const anchors = anchorsOf(subject);
  const value = unscoped(own, anchors, subject);
  if (value !== undefined) return [{ kind: 'css', value, ...ONLY }];
  const isTelling = own !== tagStep(subject.element);
  const step = isTelling ? (contained ?? inContainer(own, subject, scoping)) : undefined;
  return [step, path(anchors[0], subject, scoping)].filter((selector) => selector !== undefined);
}
