import type { ReadSession } from '../../src/cli/desk/read-session';
import type { ElementDescription, TraceLine } from '../../src/trace/event';
import { linesOf } from './lab';

interface PathPoint {
  t: number;
  x: number;
  y: number;
}

/** What was recorded, to be asked questions. */
export class Lines {
  readonly all: readonly TraceLine[];
  /** What verification has found wrong with the sessions. */
  readonly problems: readonly unknown[];

  constructor(sessions: readonly ReadSession[]) {
    this.all = linesOf(sessions);
    this.problems = sessions.flatMap(({ verification }) => verification?.problems ?? []);
  }

  of<T extends TraceLine['type']>(type: T): Extract<TraceLine, { type: T }>[] {
    return this.all.filter((line): line is Extract<TraceLine, { type: T }> => line.type === type);
  }

  element(page: number, id: number | undefined): ElementDescription | undefined {
    return this.of('element').findLast((element) => element.page === page && element.id === id);
  }

  /** What the target of a line is called; without a name, its text. */
  nameOf(line: { page: number; target?: number | undefined } | undefined): string | undefined {
    const element = line && this.element(line.page, line.target);
    return element && (element.name || element.text);
  }

  /** The `id` attribute of a line's target. */
  idOf(line: { page: number; target?: number | undefined }): string | undefined {
    return this.element(line.page, line.target)?.attributes['id'];
  }

  /** Lines of a type about the element with this `id` attribute. */
  about<T extends TraceLine['type']>(type: T, id: string): Extract<TraceLine, { type: T }>[] {
    return this.of(type).filter(
      (line) =>
        'target' in line && 'page' in line && this.idOf({ page: line.page ?? 0, target: line.target }) === id,
    );
  }

  /** Points of a pointer path; `t` is milliseconds after the line's own. */
  decode(path: readonly number[]): PathPoint[] {
    const points: PathPoint[] = [];
    let at: PathPoint = { t: 0, x: 0, y: 0 };
    for (let i = 0; i < path.length; i += 3) {
      at = { t: at.t + (path[i] ?? 0), x: at.x + (path[i + 1] ?? 0), y: at.y + (path[i + 2] ?? 0) };
      points.push(at);
    }
    return points;
  }
}
