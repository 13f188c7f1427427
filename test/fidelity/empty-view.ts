import type { View } from './view';

/** Apart from what looks at documents: tests have none. */
export function emptyView(): View {
  return { tree: [], shadow: [], attributes: [], styles: [], scroll: [], fields: [], beyond: [] };
}
