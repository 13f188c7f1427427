/** The address that decides whether this frame is covered: its own, or of the nearest frame around it that has one. */
export function coverUrl(): string {
  if (isWeb(location.href)) return location.href;
  if (isWeb(self.origin)) return `${self.origin}/`;
  const around = Array.from(location.ancestorOrigins ?? []).find(isWeb);
  if (around) return `${around}/`;
  return document.baseURI;
}

function isWeb(url: string): boolean {
  return url.startsWith('https://') || url.startsWith('http://');
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

/** Frames in shadow trees and hostile proxies are not found among the indexes: they count as the one after the last. */
function indexIn(parent: Window, child: Window): number {
  for (let index = 0; index < parent.length; index++) {
    if (parent[index] === child) return index;
  }
  return parent.length;
}
