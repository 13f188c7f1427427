/**
 * The address that decides whether this document is covered: its own, or, for blank, srcdoc and blob documents, that of
 * the nearest document around it that has one. Where that cannot be read (another origin) its origin decides.
 */
export function coverUrl(): string {
  if (isWeb(location.href)) return location.href;
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    const around = readableHref(at.parent);
    if (around === undefined) break;
    if (isWeb(around)) return around;
  }
  const origin = [self.origin, ...Array.from(location.ancestorOrigins ?? [])].find(isWeb);
  return origin ? `${origin}/` : '';
}

function readableHref(of: Window): string | undefined {
  try {
    return of.location.href;
  } catch {
    return undefined;
  }
}

function isWeb(url: string): boolean {
  return /^https?:\/\//.test(url);
}

/**
 * Where this frame stands: its index among its siblings at each level, outermost first; `[]` for the top document.
 * `window[i]` and `parent` can be read across origins.
 */
export function framePath(): number[] {
  const path: number[] = [];
  for (let at: Window = window; at !== at.parent; at = at.parent) {
    path.unshift(indexIn(at.parent, at));
  }
  return path;
}

/** Index of frames that have none: those in shadow trees (HTML, "document-tree child navigables"). */
export const NO_INDEX = 9_999;

export function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index++) {
    if (parent[index] === child) return index;
  }
  return NO_INDEX;
}
