import { tagOf } from '../../element/dom';
import { containersIn } from '../../element/find/containers';
import { queryRole, type Space, spaceOf } from '../../element/find/space';
import { isCell, isSaid, placeName } from '../../element/places';
import type { Said } from '../../element/reader';
import { roleOf } from '../../element/role';
import { PLACEHOLDER } from '../../privacy/marked';
import type { Container, Scope } from '../../trace/element';
import type { Place } from './ancestors';
import type { Subject } from './subject';

/** Containers of one name beyond which the name says little. */
const MOST_ALIKE = 12;
/** Containers tried, from the nearest. */
const TRIED = 3;
/** Told by their role alone when nothing around the element has a name: a page has one of each, as a rule. */
const LANDMARKS = /^(main|navigation|banner|contentinfo|complementary|search|form)$/;
/** A page has many of these: counting those of one table or list costs less than all of them. */
const REPEATED = /^(row|listitem|treeitem)$/;
const DIALOGS = /^(dialog|alertdialog)$/;

/** Where the selectors of an element are counted. */
export interface Scoping {
  /** Left out: in the whole page. */
  readonly scope?: Scope;
  readonly space: Space;
}

type Called = Pick<Container, 'role' | 'name' | 'redacted'>;

interface Candidate {
  readonly place: Place;
  readonly called: Called;
}

/** What a rule keeps back is a placeholder, which stands for any name. */
function calledOf(role: string, { value, rules }: Said): Called {
  if (rules.size === 0) return { role, name: value };
  const name = rules.has('marked') ? PLACEHOLDER.marked : PLACEHOLDER.text;
  return { role, name, redacted: true };
}

/** Containers with a name, nearest first, and dialogs without one; a cell counts within a named row alone. */
function candidatesIn(places: readonly Place[], subject: Subject): Candidate[] {
  const named = places.flatMap((place, index): Candidate[] => {
    const { role, said, element } = place;
    const isRowNamed = (): boolean =>
      places[index + 1]?.role === 'row' && isSaid(places[index + 1]?.said ?? said);
    if (isSaid(said)) return isCell(role) && !isRowNamed() ? [] : [{ place, called: calledOf(role, said) }];
    if (!DIALOGS.test(role)) return [];
    return [{ place, called: calledOf(role, placeName(element, role, subject)) }];
  });
  if (named.length > 0) return named;
  const landmark = places.find(({ role }) => LANDMARKS.test(role));
  return landmark === undefined ? [] : [{ place: landmark, called: calledOf(landmark.role, landmark.said) }];
}

/** The container with its place among those of its name in a space; undefined when they are too many. */
function placed({ place, called }: Candidate, space: Space, subject: Subject): Container | undefined {
  const found = containersIn(called, space, subject, MOST_ALIKE);
  const index = found?.indexOf(place.element) ?? -1;
  if (found === undefined || index < 0) return undefined;
  return {
    ...called,
    tag: place.tag,
    node: subject.context.idOf(place.element),
    matches: found.length,
    index,
  };
}

/** Counted inside the nearest container around it in which it is the only one of its name. */
function nested(inner: Candidate, around: readonly Candidate[], subject: Subject): Scope | undefined {
  for (const outer of around.slice(0, TRIED)) {
    const within = placed(inner, spaceOf(outer.place.element, subject), subject);
    if (within?.matches !== 1 && !isCell(inner.place.role)) continue;
    const scope = placed(outer, subject.whole(), subject);
    if (within !== undefined && scope !== undefined) return { ...within, scope };
    if (isCell(inner.place.role)) return undefined;
  }
  return undefined;
}

/** Whether a control like the element stands in the row outside its cell: then the row alone does not tell them apart. */
function isInOtherCells(row: Element, cell: Element, { role, tag, ...reader }: Subject): boolean {
  const alike = (root: Element): number => {
    const space = spaceOf(root, reader);
    const isLike = (element: Element): boolean => roleOf(element) === role && tagOf(element) === tag;
    return queryRole(space, role).filter(isLike).length;
  };
  return alike(row) > alike(cell);
}

function scopeOf(inner: Candidate, around: readonly Candidate[], subject: Subject): Scope | undefined {
  const { role, element } = inner.place;
  const [next] = around;
  if (isCell(role)) {
    const isNeeded = next !== undefined && isInOtherCells(next.place.element, element, subject);
    return isNeeded ? nested(inner, around, subject) : undefined;
  }
  if (REPEATED.test(role) && next !== undefined && !LANDMARKS.test(next.place.role)) {
    const scope = nested(inner, [next], subject);
    if (scope !== undefined) return scope;
  }
  const alone = placed(inner, subject.whole(), subject);
  return alone?.matches === 1 ? alone : (nested(inner, around, subject) ?? alone);
}

/** The nearest named container in which selectors are counted, by itself or within another. Throws `BudgetSpent`. */
export function scopingOf(places: readonly Place[], subject: Subject): Scoping {
  const candidates = candidatesIn(places, subject);
  for (const [index, inner] of candidates.slice(0, TRIED).entries()) {
    const scope = scopeOf(inner, candidates.slice(index + 1), subject);
    if (scope !== undefined) return { scope, space: spaceOf(inner.place.element, subject) };
  }
  return { space: subject.whole() };
}
