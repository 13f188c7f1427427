import type { LeakCase } from '../leaks/cases';
import { gather } from '../leaks/places';
import { planted } from '../leaks/planted';
import { Rig } from '../leaks/rig';
import { enterAll } from './enter';
import type { FuzzCase } from './fuzz-case';
import { documentOf, nameOf } from './fuzz-document';
import { judge, type Verdict } from './judge';

/** Fields on one page: the values that a page holds stay below what the recorder remembers. */
const PER_PAGE = 125;
/** Pages in one browser, whose stores and requests are looked through at its end. */
const PAGES = 10;
export const PER_ROUND = PER_PAGE * PAGES;

/** Cases that share a page, and the page. */
export interface FuzzPage {
  visit: LeakCase;
  cases: readonly FuzzCase[];
}

/** Runs cases in a browser of their own, and looks for their secrets in all that it recorded, stored and sent. */
export async function runRound(cases: readonly FuzzCase[], logs: () => string): Promise<Verdict> {
  const pages = pagesOf(cases);
  const rig = await Rig.open(
    'classes',
    pages.map(({ visit }) => visit),
  );
  try {
    for (const page of pages) await rig.run(page.visit, true, (tab) => enterAll(tab, page.cases));
    return judge(pages, await gather(rig, logs));
  } finally {
    await rig.close();
  }
}

export function pagesOf(cases: readonly FuzzCase[]): FuzzPage[] {
  return inPieces(cases, PER_PAGE).map((own, index) => ({
    cases: own,
    visit: { ...planted, id: `fuzz-${nameOf(index)}`, html: documentOf(own), actions: [], canary: [] },
  }));
}

export function inPieces<T>(all: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
    all.slice(at * size, (at + 1) * size),
  );
}
