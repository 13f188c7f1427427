/** Pages that are open at once: most of the time is waiting. */
const AT_ONCE = 4;

/**
 * Does the work for each page, and gives what comes of it by the page's name. A page on which it fails is named aloud and
 * has no result: the others are judged all the same.
 */
export async function severalAtOnce<P extends { name: string }, T>(
  pages: readonly P[],
  work: (page: P) => Promise<T>,
): Promise<Map<string, T>> {
  const queue = [...pages];
  const done = new Map<string, T>();
  const worker = async (): Promise<void> => {
    for (let page = queue.shift(); page; page = queue.shift()) {
      try {
        done.set(page.name, await work(page));
      } catch (error) {
        console.error(`${page.name}: not finished.`, error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return done;
}
