import type { ElementDescription, PageDescription, TraceEvent, TraceLine } from '../../trace/event';
import type { PathPoint, Place } from './action';

type Pointer = Extract<TraceEvent, { type: 'pointer' }>;
type Placed = Extract<
  TraceEvent,
  { type: 'press' | 'release' | 'click' | 'contextmenu' | 'hover' | 'drag' | 'drop' | 'wheel' }
>;

interface Pointing {
  pointer: Pointer['pointer'];
  id?: number;
}

interface Path extends Required<Pointing> {
  points: PathPoint[];
}

/** Paths of different fingers may overlap by that much. Milliseconds. */
const OVERLAP = 5_000;

/** What the lines of a trace say of pages, elements and the pointer's way, by time. */
export class Timeline {
  readonly #pages = new Map<number, PageDescription>();
  readonly #elements = new Map<string, ElementDescription[]>();
  readonly #focuses = new Map<string, TraceLine[]>();
  readonly #wheels = new Map<number, TraceLine[]>();
  readonly #scrolls = new Map<number, TraceLine[]>();
  readonly #paths = new Map<number, Path[]>();

  constructor(readonly lines: readonly TraceLine[]) {
    for (const line of lines) this.#note(line);
  }

  #note(line: TraceLine): void {
    if (line.type === 'page') this.#pages.set(line.page, line);
    if (line.type === 'element') listIn(this.#elements, `${line.page}:${line.id}`).push(line);
    if (line.type === 'focus') listIn(this.#focuses, `${line.page}:${line.target}`).push(line);
    if (line.type === 'wheel') listIn(this.#wheels, line.page).push(line);
    if (line.type === 'scroll' && line.cause !== 'script') listIn(this.#scrolls, line.page).push(line);
    if (line.type === 'pointer') {
      listIn(this.#paths, line.page).push({ pointer: line.pointer, id: line.id, points: pointsOf(line) });
    }
  }

  page(number: number): PageDescription | undefined {
    return this.#pages.get(number);
  }

  tabOf(page: number): number | undefined {
    return this.#pages.get(page)?.tab;
  }

  /**
   * What was known of an element at a moment. A description that was cut short is completed by the next one: what was
   * done to the element was done to that.
   */
  element(page: number, id: number | undefined, t: number): ElementDescription | undefined {
    const told = this.#elements.get(`${page}:${id}`) ?? [];
    const before = told[Math.max(0, firstAfter(told, t) - 1)];
    return before?.partial === true ? (told.find((later) => later.t > before.t) ?? before) : before;
  }

  place(event: Placed): Place {
    const target = this.element(event.page, event.target, event.t);
    return {
      t: event.t,
      page: event.page,
      ...(target ? { target } : {}),
      ...(event.at ? { at: event.at } : {}),
      ...(event.in ? { in: event.in } : {}),
    };
  }

  /** The page that was last begun in a tab at a moment. */
  pageIn(tab: number, t: number): number | undefined {
    const pages = [...this.#pages.values()].filter((page) => page.tab === tab && page.framePath.length === 0);
    return (pages.findLast((page) => page.t <= t) ?? pages[0])?.page;
  }

  /** When an element last got the focus before a moment. */
  lastFocus(page: number, target: number, t: number): number | undefined {
    const focuses = this.#focuses.get(`${page}:${target}`) ?? [];
    return focuses[firstAfter(focuses, t) - 1]?.t;
  }

  hasWheel(page: number, from: number, to: number): boolean {
    return isAnyBetween(this.#wheels.get(page) ?? [], from, to);
  }

  /** Whether the person scrolled a container, as far as that is known. */
  hasScroll(page: number, from: number, to: number): boolean {
    return isAnyBetween(this.#scrolls.get(page) ?? [], from, to);
  }

  /** Lines from one moment up to another, the last excluded unless it is the same. */
  between(from: number, to: number): readonly TraceLine[] {
    const end = firstAfter(this.lines, to, to === from ? isUpTo : isBefore);
    return this.lines.slice(firstAfter(this.lines, from, isBefore), end);
  }

  /**
   * A pointer's points on a page between two moments, both included.
   * @param by which pointer; without an id all of the kind
   */
  path(page: number, from: number, to: number, by: Pointing = { pointer: 'mouse' }): PathPoint[] {
    const paths = this.#paths.get(page) ?? [];
    const found: Path[] = [];
    for (let at = firstPathAfter(paths, to) - 1; at >= 0; at--) {
      const path = paths[at];
      if (!path || (path.points.at(-1)?.[0] ?? 0) < from - OVERLAP) break;
      if (isOf(path, by)) found.unshift(path);
    }
    return found.flatMap(({ points }) => points.filter(([t]) => t >= from && t <= to));
  }
}

function isAnyBetween(lines: readonly TraceLine[], from: number, to: number): boolean {
  return (lines[firstAfter(lines, to) - 1]?.t ?? Number.NEGATIVE_INFINITY) >= from;
}

function listIn<K, V>(lists: Map<K, V[]>, key: K): V[] {
  const list = lists.get(key) ?? [];
  lists.set(key, list);
  return list;
}

const isUpTo = (t: number, moment: number): boolean => t <= moment;
const isBefore = (t: number, moment: number): boolean => t < moment;

/** Index of the first line after a moment; lines are in order of time. */
function firstAfter(lines: readonly { t: number }[], moment: number, isEarlier = isUpTo): number {
  return firstOf(lines.length, (at) => !isEarlier(lines[at]?.t ?? moment, moment));
}

function firstPathAfter(paths: readonly Path[], moment: number): number {
  return firstOf(paths.length, (at) => (paths[at]?.points[0]?.[0] ?? moment) > moment);
}

/** The first index for which something holds that holds for all after it, too. */
function firstOf(length: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isOf(path: Path, { pointer, id = path.id }: Pointing): boolean {
  return path.pointer === pointer && path.id === id;
}

function pointsOf({ t, path }: Pointer): PathPoint[] {
  const points: PathPoint[] = [];
  let [time, x, y] = [t, 0, 0];
  for (let i = 0; i + 2 < path.length; i += 3) {
    time += path[i] ?? 0;
    x += path[i + 1] ?? 0;
    y += path[i + 2] ?? 0;
    points.push([time, x, y]);
  }
  return points;
}
