import type { TraceLine } from '../../trace/event';
import type { Trace } from '../../trace/trace-file';

/** How somebody types and moves tells who it is. Exports tell times in steps of so much, unless asked. Milliseconds. */
export const TIME_STEP = 100;

/** A time at the beginning of its step: what came after another never comes before it. */
export function coarse(time: number): number {
  return Math.floor(time / TIME_STEP) * TIME_STEP;
}

/** A trace with all its times in steps, and a point a step of its pointer paths. The header says so. */
export function coarseTrace({ header, lines }: Trace): Trace {
  return { header: { ...header, timeStep: TIME_STEP }, lines: lines.map(coarseLine) };
}

function coarseLine(line: TraceLine): TraceLine {
  const t = coarse(line.t);
  switch (line.type) {
    case 'pointer':
      return { ...line, t, path: coarsePath(line.path, line.t) };
    case 'gap':
    case 'blocked':
      return { ...line, t, from: coarse(line.from), to: coarse(line.to) };
    case 'dom':
      // The replay's clock goes with the session's.
      return { ...line, t, event: { ...line.event, timestamp: line.event.timestamp - (line.t - t) } };
    default:
      return { ...line, t };
  }
}

/**
 * Where the pointer was at the end of each step, and at the path's end.
 * @param path triples `[dt, x, y]`: the first absolute, each later one relative to the one before
 * @param start when the path begins, in milliseconds of the session
 */
function coarsePath(path: readonly number[], start: number): number[] {
  const kept: number[] = [];
  let [time, x, y] = [start, 0, 0];
  let told = { time: coarse(start), x: 0, y: 0 };
  for (let at = 0; at < path.length; at += 3) {
    [time, x, y] = [time + (path[at] ?? 0), x + (path[at + 1] ?? 0), y + (path[at + 2] ?? 0)];
    const step = coarse(time);
    if (coarse(time + (path[at + 3] ?? Infinity)) === step) continue;
    kept.push(step - told.time, round1(x - told.x), round1(y - told.y));
    told = { time: step, x, y };
  }
  return kept;
}

/** As points are recorded: to a tenth of a pixel. */
function round1(value: number): number {
  return Math.round(value * 10) / 10;
}

const TIMES = ['t', 'until'];

/** A value of JSON in which every member that is a time of the session is in steps. */
export function withCoarseTimes(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withCoarseTimes);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      typeof inner === 'number' && TIMES.includes(key) ? coarse(inner) : withCoarseTimes(inner),
    ]),
  );
}
