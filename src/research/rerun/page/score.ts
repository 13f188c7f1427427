import { TYPED_ROLES } from '../../../element/typed-roles';
import type { ElementDescription } from '../../../trace/event';
import { asTold, attributeAsTold } from './as-told';
import { type LiveElement, lookAt, parentOf } from './live-element';
import type { Query } from './query';
import { textSimilarity } from './similarity';

/** What a feature says: how much it weighs, and how far it agrees, 0 to 1. Without weight it says nothing. */
interface Vote {
  weight: number;
  agreement: number;
}

/** Attributes by which a person or a developer tells elements apart. */
const TELLING = [
  'type',
  'name',
  'href',
  'value',
  'alt',
  'title',
  'for',
  'src',
  'data-id',
  'data-value',
  'd',
  'points',
];
const GEOMETRIC = ['r', 'width', 'height', 'rx', 'ry'];
/** CSS pixels: at this distance from where it is expected an element is half as likely. */
const NEAR = 60;

export interface Likeness {
  reached: number;
  /** Points that the recorded element itself would have. */
  reachable: number;
  /** Of `reached`, points for what it is, not for where it stands and how large it is. */
  own: number;
}

/** How well an element of the live page fits what was recorded, beyond the selectors. */
export function likeness({ element: recorded, expected }: Query, live: LiveElement): Likeness {
  const own = [
    { weight: 2, agreement: Number(live.tag === recorded.tag) },
    { weight: 2, agreement: Number(live.role === recorded.role) },
    told(3, recorded.name, asTold(recorded, 'name', live.name)),
    ...(TYPED_ROLES.has(recorded.role) ? [] : [told(2, recorded.text, asTold(recorded, 'text', live.text))]),
    ...attributes(recorded, live.element),
    ...look(recorded, live.element),
    ...ancestors(recorded, live.element),
  ];
  const all = [...own, size(recorded, live), place(expected, live)];
  return {
    reached: pointsOf(all),
    reachable: all.reduce((sum, { weight }) => sum + weight, 0),
    own: pointsOf(own),
  };
}

function pointsOf(votes: readonly Vote[]): number {
  return votes.reduce((sum, { weight, agreement }) => sum + weight * agreement, 0);
}

/** A text that was not there weighs little: that there is none now, too, says not much. */
function told(weight: number, recorded: string, live: string): Vote {
  if (recorded === '') return { weight: 0.5, agreement: Number(live === '') };
  return { weight, agreement: textSimilarity(recorded, live) };
}

function size({ box: [, , width, height] }: ElementDescription, { box }: LiveElement): Vote {
  const ratio = (a: number, b: number): number => (a === b ? 1 : Math.min(a, b) / Math.max(a, b, 1));
  return { weight: 1, agreement: ratio(width, box.width) * ratio(height, box.height) };
}

function attributes(recorded: ElementDescription, live: Element): Vote[] {
  return [...TELLING, ...GEOMETRIC].flatMap((name) => {
    const value = recorded.attributes[name];
    if (value === undefined) return [];
    const now = attributeAsTold(recorded, name, live.getAttribute(name) ?? '');
    return {
      weight: GEOMETRIC.includes(name) ? 0.5 : 1,
      agreement: textSimilarity(value, now),
    };
  });
}

function look({ look: recorded }: ElementDescription, live: Element): Vote[] {
  if (!recorded) return [];
  const style = getComputedStyle(live);
  const now = { background: style.backgroundColor, fill: style.fill, color: style.color };
  return (['background', 'fill', 'color'] as const).flatMap((name) =>
    recorded[name] === undefined ? [] : { weight: 0.7, agreement: Number(recorded[name] === now[name]) },
  );
}

/** The nearest count most: what is further out may have been wrapped or moved. */
function ancestors(recorded: ElementDescription, live: Element): Vote[] {
  const votes: Vote[] = [];
  let parent = parentOf(live);
  for (const [depth, ancestor] of recorded.ancestors.entries()) {
    const weight = 1.2 / (depth + 1);
    const now = parent ? lookAt(parent) : undefined;
    const same = Number(now?.role === ancestor.role) + Number(now?.tag === ancestor.tag);
    votes.push({ weight: weight / 2, agreement: same / 2 });
    const name = asTold(recorded, 'ancestors', now?.name ?? '');
    if (ancestor.name !== '') votes.push({ weight, agreement: textSimilarity(ancestor.name, name) });
    parent = parent ? parentOf(parent) : null;
  }
  return votes;
}

function place(expected: Query['expected'], { box }: LiveElement): Vote {
  if (!expected) return { weight: 0, agreement: 0 };
  const distance = Math.hypot(box.x + box.width / 2 - expected.x, box.y + box.height / 2 - expected.y);
  return { weight: 1.5, agreement: NEAR / (NEAR + distance) };
}
