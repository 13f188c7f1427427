import type { PageDescription, TraceLine } from '../trace/event';

/**
 * The page that each page in a frame stands in. A frame may be heard of before the page around it, and then could not
 * name it: it is the last of its tab at the place around that had begun by then.
 * @returns by page number; without top documents, and those of which nothing around is known
 */
export function parentsOf(lines: readonly TraceLine[]): Map<number, number> {
  const pages = lines.filter((line) => line.type === 'page');
  const byNumber = new Map(pages.map((page) => [page.page, page]));
  const parents = new Map<number, number>();
  for (const page of pages) {
    const named = page.parent === undefined ? undefined : byNumber.get(page.parent);
    const parent = named && isAround(named, page) ? named : lastAround(page, pages);
    if (parent) parents.set(page.page, parent.page);
  }
  return parents;
}

function lastAround(page: PageDescription, pages: readonly PageDescription[]): PageDescription | undefined {
  const around = pages.filter((other) => isAround(other, page) && other.timeOrigin <= page.timeOrigin);
  return around.toSorted((a, b) => a.timeOrigin - b.timeOrigin).at(-1);
}

/** Whether one is at the place around the other. What is around is one level up, so nothing is around itself. */
function isAround(outer: PageDescription, inner: PageDescription): boolean {
  const path = inner.framePath.slice(0, -1);
  return inner.framePath.length > 0 && outer.tab === inner.tab && outer.framePath.join() === path.join();
}
