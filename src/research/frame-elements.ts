import type { TraceLine } from '../trace/event';
import { parentsOf } from './page-parents';

type Frame = Extract<TraceLine, { type: 'frame' }>;

/** The `<iframe>` that a page is shown in: its node id, and the page that it stands in. */
export interface FrameElement {
  page: number;
  element: number;
}

/**
 * Finds the frame element of each page of a trace. A frame counts its place among its siblings when it comes to be, and
 * the page around it tells which element holds that place once the frame has loaded: so the first word after a page
 * appeared is about that page; where none followed, the last one before holds.
 * @returns by page number; without the pages whose parent has not told, and those of tabs
 */
export function frameElementsOf(lines: readonly TraceLine[]): Map<number, FrameElement> {
  const told = lines.filter((line) => line.type === 'frame');
  const found = new Map<number, FrameElement>();
  const parents = parentsOf(lines);
  for (const line of lines) {
    if (line.type !== 'page') continue;
    const { page } = line;
    const parent = parents.get(page);
    if (parent === undefined) continue;
    const element = line.frameElement ?? elementAt(told, parent, line.framePath.at(-1), line.t);
    if (element !== undefined) found.set(page, { page: parent, element });
  }
  return found;
}

function elementAt(
  told: readonly Frame[],
  parent: number,
  index: number | undefined,
  t: number,
): number | undefined {
  const words = told.filter((frame) => frame.page === parent && frame.index === index);
  return (words.find((frame) => frame.t >= t) ?? words.at(-1))?.target;
}
