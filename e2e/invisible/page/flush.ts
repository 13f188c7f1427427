/** The probe of this moment; another one would be read with it. */
let isRead: boolean | undefined;
let hasBegun = false;
let probing = new AbortController();

/**
 * Begins to look whether anybody reads style between two events of one task: styles that are read between two writes start
 * a transition, which the writes alone, taken together, do not start.
 */
export function probe(first: string, then: string): void {
  probing = new AbortController();
  isRead = undefined;
  hasBegun = false;
  const { signal } = probing;
  const mark = document.createElement('i');
  // Half of it is over when it starts, so that going back is a transition, too.
  mark.style.cssText = 'position:absolute;left:0;transition:left 1000s -500s';
  document.body.append(mark);
  mark.getBoundingClientRect();
  const move = (): void => {
    hasBegun = true;
    mark.style.left = '100px';
  };
  window.addEventListener(first, move, { signal });
  const look = (): void => {
    if (!hasBegun) return;
    mark.style.left = '0';
    isRead = mark.getAnimations().length > 0;
    mark.remove();
    probing.abort();
  };
  window.addEventListener(then, look, { signal });
}

/** Whether style was read; undefined when the two events have not come. */
export const probed = (): boolean | undefined => isRead;
