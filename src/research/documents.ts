import type { TraceLine } from '../trace/event';

/** One document of a session, as it was last known. */
export interface SessionDocument {
  page: number;
  tab: number;
  /** 0 for a tab's top document, 1 for a frame in it, … */
  depth: number;
  url: string;
  /** The last that the document had; empty when it had none. */
  title: string;
}

/** The documents of a trace in order of their appearance. */
export function documentsOf(lines: readonly TraceLine[]): SessionDocument[] {
  const documents = new Map<number, SessionDocument>();
  for (const line of lines) {
    if (line.type === 'page') {
      const { page, tab, framePath, url, title } = line;
      documents.set(page, { page, tab, depth: framePath.length, url, title });
    }
    const document = line.type === 'title' ? documents.get(line.page) : undefined;
    if (document && line.type === 'title') document.title = line.title;
  }
  return [...documents.values()];
}
