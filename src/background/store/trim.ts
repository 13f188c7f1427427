import type { ElementDescription, PageEvent } from '../../trace/event';

/** Cuts what a line tells of the time after the session's end. @param end milliseconds since the session's start */
export function trimToEnd(line: PageEvent | ElementDescription, end: number): PageEvent | ElementDescription {
  if (line.type === 'blocked') return { ...line, from: Math.min(line.from, end), to: Math.min(line.to, end) };
  return line.type === 'pointer' ? { ...line, path: trimPath(line.path, end - line.t) } : line;
}

/** `path` is triples `[dt, x, y]`; each `dt` counts from the one before. @param room milliseconds that are left */
function trimPath(path: number[], room: number): number[] {
  let elapsed = 0;
  for (let index = 0; index < path.length; index += 3) {
    elapsed += path[index] ?? 0;
    if (elapsed > room) return path.slice(0, index);
  }
  return path;
}
