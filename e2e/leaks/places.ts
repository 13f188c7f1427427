import { dirname } from 'node:path';
import * as z from 'zod';
import { linesOf } from '../lab/lab';
import type { Stores } from './control';
import { extensionFiles, type FileText, filesBelow } from './files';
import {
  describedStream,
  keyStream,
  type Line,
  linesByCase,
  parseLines,
  streamsIn,
  textsIn,
  touchStream,
} from './page-texts';
import type { Rig } from './rig';
import { type Haystack, haystack } from './search';

/** Somewhere a secret could have gone. */
export interface Place {
  where: string;
  /** The case whose page it was recorded in; undefined for what is of no page. */
  case: string | undefined;
  hay: Haystack;
  /** Nothing but texts of a page. */
  isProse: boolean;
}

export interface Evidence {
  places: Place[];
  /** Decrypted lines by case. */
  lines: Map<string, Line[]>;
}

/** Looks into everything, before and after it is sealed and sent. */
export async function gather(rig: Rig, logs: () => string): Promise<Evidence> {
  const unsealed = [...placesInStores(await rig.control.stores()), ...(await placesOnDisk(rig))];
  const lines = new Map<string, Line[]>();
  const sessions = await rig.readBack();
  const read = sessions.flatMap((session) => placesInTrace('trace', linesOf([session]), lines));
  const sealed = [...placesInStores(await rig.control.stores()), ...(await placesOnDisk(rig))];
  const said = [
    ...rig.tap.requests.map((request) => place('request', request)),
    place('collector log', logs()),
    place('console', rig.console.join('\n')),
  ];
  return { places: [...unsealed, ...read, ...sealed, ...said], lines };
}

function place(where: string, text: string, isRaw = false): Place {
  return { where, case: undefined, hay: haystack(text, isRaw), isProse: false };
}

async function placesOnDisk({ lab }: Rig): Promise<Place[]> {
  const inFiles = (where: string, files: FileText[]): Place[] =>
    files.flatMap(({ readings }) => readings.map((text) => place(where, text, true)));
  return [
    ...inFiles('profile file', await extensionFiles(lab.profile, lab.extensionId)),
    ...inFiles('collector file', await filesBelow(`${dirname(lab.profile)}/data`, () => true)),
  ];
}

function placesInStores({ records, areas }: Stores): Place[] {
  const of = (name: string) => records.filter(({ store }) => store === name);
  const others = records.filter(({ store }) => store !== 'chunks' && store !== 'review');
  return [
    ...others.map(({ store, json }) => place(`store ${store}`, json)),
    ...placesInSessions('store chunks', of('chunks').map(readChunk)),
    ...placesInSessions('store review', of('review').map(readReview)),
    place('storage area', areas),
  ];
}

interface Recorded {
  session: string;
  text: string;
}

const chunk = z.object({ value: z.object({ session: z.string(), text: z.string() }) });
const review = z.object({ value: z.object({ session: z.string(), lines: z.string() }) });

function readChunk({ json }: Stores['records'][number]): Recorded {
  return chunk.parse(JSON.parse(json)).value;
}

function readReview({ json }: Stores['records'][number]): Recorded {
  const { session, lines } = review.parse(JSON.parse(json)).value;
  return { session, text: lines };
}

/** What is of one session together: the page that a line belongs to may be described in an earlier row. */
function placesInSessions(where: string, rows: readonly Recorded[]): Place[] {
  const bySession = new Map<string, Line[]>();
  for (const { session, text } of rows)
    bySession.set(session, [...(bySession.get(session) ?? []), ...parseLines(text)]);
  return [...bySession.values()].flatMap((lines) => placesInTrace(where, lines));
}

function placesInTrace(where: string, lines: readonly Line[], byCase = new Map<string, Line[]>()): Place[] {
  return [...linesByCase(lines)].flatMap(([id, own]) => {
    if (id !== undefined) byCase.set(id, [...(byCase.get(id) ?? []), ...own]);
    const touches = (['press', 'click', 'focus'] as const).map((event) => touchStream(own, event));
    const streams = [...streamsIn(own).values()].map((texts) => texts.join('\n'));
    const prose = [textsIn(own).join('\n'), ...streams, keyStream(own), ...touches, describedStream(own)];
    return [
      ...prose.map((text) => ({ where, case: id, hay: haystack(text), isProse: true })),
      { ...place(where, own.map((line) => JSON.stringify(line)).join('\n')), case: id },
    ];
  });
}
