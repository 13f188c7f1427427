let changedAt: number | undefined;

/** Milliseconds since the document last changed, counted from the first call on. */
export function quietFor(): number {
  if (changedAt === undefined) {
    const observer = new MutationObserver(() => {
      changedAt = performance.now();
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    changedAt = performance.now();
  }
  return performance.now() - changedAt;
}
