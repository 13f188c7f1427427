import { detect } from '../../privacy/detector/detect';
import { findJoined } from '../../privacy/joined-texts';
import { type PageText, pageTexts } from '../../privacy/page-texts';
import { isGeometry } from '../../privacy/redact-dom';
import type { TraceLine } from '../../trace/event';
import type { LineFinding } from './finding';
import { jqPath, type Place } from './place';
import { type FoundText, textsIn } from './texts';

/** Computed colours: rows of numbers, which the recorder itself wrote. */
const COLOUR = /^[a-z-]{2,16}\([\w\s.,%/+-]*\)$/;

/**
 * Looks through every text of a line with the detector that redacts recordings on the device; texts of a page are read
 * together, as there.
 */
export function scanLine(line: TraceLine): LineFinding[] {
  const page = new Map<object, PageText>();
  if (line.type === 'dom') for (const text of pageTexts(line.event.data)) page.set(text.of, text);
  const places = new Map<PageText, Place>();
  const found: LineFinding[] = [];
  for (const { text, place, owner } of textsIn(line)) {
    const shown = page.get(owner);
    if (shown?.text === text) places.set(shown, place);
    else if (!isDrawing(place, text)) found.push(...findingsIn(text, place));
  }
  return [...found, ...joinedFindings([...page.values()], places)];
}

function findingsIn(text: string, place: FoundText['place']): LineFinding[] {
  return detect(text).map(({ type, start, end }) => ({
    type,
    value: text.slice(start, end),
    path: jqPath(place),
    at: start,
  }));
}

function isDrawing({ step, within }: Place, text: string): boolean {
  if (within?.step === 'look') return COLOUR.test(text);
  return within?.step === 'attributes' && isGeometry(String(step), text);
}

function joinedFindings(texts: readonly PageText[], places: ReadonlyMap<PageText, Place>): LineFinding[] {
  const { joined, starts, found } = findJoined(texts);
  let piece = 0;
  return found.map(({ type, start, end }) => {
    while ((starts[piece + 1] ?? Number.POSITIVE_INFINITY) <= start) piece++;
    const text = texts[piece];
    const path = jqPath(text && places.get(text));
    return { type, value: joined.slice(start, end), path, at: start - (starts[piece] ?? 0) };
  });
}
