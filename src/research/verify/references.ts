import type { TraceLine } from '../../trace/event';
import { elementsNamedIn } from '../../trace/named-elements';
import { sheetsReferredTo } from '../../trace/sheets';
import { domNodesOf } from './dom-nodes';
import { lineAt, type Problem } from './problem';

/** What a trace says of one page. */
interface KnownPage {
  elements: Set<number>;
  nodes: Set<number>;
  /** Without page content in the trace, a node can be known only as an element. */
  hasDom: boolean;
  timeOrigin: number;
}

type Gap = Extract<TraceLine, { type: 'gap' }>;

/** Everything that a line refers to is in the trace, unless a marked gap says that something is missing there. */
export function checkReferences(lines: readonly TraceLine[]): Problem[] {
  const { pages, problems } = collect(lines);
  const gaps = lines.filter((line) => line.type === 'gap');
  lines.forEach((line, index) => {
    if (isInGap(line, gaps)) return;
    for (const fault of faultsOf(line, pages)) problems.push({ where: lineAt(index, line), ...fault });
  });
  return problems;
}

function collect(lines: readonly TraceLine[]): { pages: Map<number, KnownPage>; problems: Problem[] } {
  const pages = new Map<number, KnownPage>();
  const problems: Problem[] = [];
  lines.forEach((line, index) => {
    if (line.type !== 'page') return;
    const known = pages.get(line.page);
    if (known && known.timeOrigin !== line.timeOrigin) {
      const message = `Page ${line.page} is described twice, as two documents.`;
      problems.push({ where: lineAt(index, line), kind: 'page-twice', message });
    }
    const { timeOrigin } = line;
    if (!known) pages.set(line.page, { elements: new Set(), nodes: new Set(), hasDom: false, timeOrigin });
  });
  lines.forEach((line, index) => {
    for (const message of addTo(pages, line))
      problems.push({ where: lineAt(index, line), kind: 'node-twice', message });
  });
  return { pages, problems };
}

/** @returns what is wrong with the nodes that the line brings in */
function addTo(pages: Map<number, KnownPage>, line: TraceLine): string[] {
  if (line.type !== 'element' && line.type !== 'dom') return [];
  const page = pages.get(line.page);
  if (!page) return [];
  if (line.type === 'element') {
    page.elements.add(line.id);
    return [];
  }
  const { brought } = domNodesOf(line);
  const seen = new Set<number>();
  const twice = new Set(brought.filter((id) => seen.size === seen.add(id).size));
  for (const id of seen) page.nodes.add(id);
  page.hasDom ||= brought.length > 0;
  return [...twice].map((id) => `Node ${id} is there twice: a node id names one node of its page.`);
}

function isInGap(line: TraceLine, gaps: readonly Gap[]): boolean {
  const page = 'page' in line ? line.page : undefined;
  return gaps.some(
    (gap) => gap.from <= line.t && line.t <= gap.to && (gap.page === undefined || gap.page === page),
  );
}

type Fault = Omit<Problem, 'where'>;

function faultsOf(line: TraceLine, pages: ReadonlyMap<number, KnownPage>): Fault[] {
  if (!('page' in line) || line.page === undefined || line.type === 'gap') return [];
  const page = pages.get(line.page);
  if (!page) return [unknownPage(line.page)];
  if (line.type === 'page')
    return line.parent === undefined || pages.has(line.parent) ? [] : [unknownPage(line.parent)];
  return [
    ...describedBy(line)
      .filter((id) => !page.elements.has(id))
      .map(unknownElement),
    ...nodesOf(line)
      .filter((id) => !isNodeKnown(page, id))
      .map(unknownNode),
    ...(line.type === 'dom' ? sheetsReferredTo(line).map(unknownSheet) : []),
  ];
}

function isNodeKnown(page: KnownPage, id: number): boolean {
  return !page.hasDom || page.nodes.has(id) || page.elements.has(id);
}

/**
 * Ids that must have been described as elements. The ends of a selection are placed by their elements: their text nodes
 * may be newer than the page's content.
 */
function describedBy(line: TraceLine): number[] {
  return line.type === 'scroll' ? [] : elementsNamedIn(line);
}

/** Ids that may also be plain nodes of the page's DOM: the viewport's. */
function nodesOf(line: TraceLine): number[] {
  if (line.type === 'scroll') return [line.target];
  return line.type === 'dom' ? domNodesOf(line).referred : [];
}

function unknownPage(page: number): Fault {
  return { kind: 'unknown-page', message: `It belongs to page ${page}, which the trace does not describe.` };
}

function unknownElement(id: number): Fault {
  return {
    kind: 'unknown-element',
    message: `It refers to element ${id}, which is not described on its page.`,
  };
}

function unknownNode(id: number): Fault {
  return { kind: 'unknown-node', message: `It refers to node ${id}, which is not in its page's content.` };
}

function unknownSheet(hash: string): Fault {
  return {
    kind: 'unknown-sheet',
    message: `It refers to style sheet ${hash}, which the trace does not have.`,
  };
}
