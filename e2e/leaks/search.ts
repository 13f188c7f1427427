import { base64Forms, readingsOf, squashed } from './readings';

/** What is looked for. */
export interface Canary {
  value: string;
  /** Its beginnings may not show either. */
  prefixes: boolean;
  /** What the test itself writes into the files of a profile: a part of a canary that is in it gives nothing away there. */
  harmless: string;
}

/** A text that is looked through, prepared once for all canaries. */
export interface Haystack {
  text: string;
  /** The text and what lies under its encodings, in lower case. */
  readings: string[];
  /** Letters and digits of all readings. */
  squashes: string[];
  isRaw: boolean;
}

/** How a canary shows, and the text around it. */
export interface Find {
  form: 'verbatim' | 'base64' | 'formatted' | 'prefix' | 'fragment' | 'told';
  /** What of it shows. */
  needle: string;
  around: string;
}

/** Beginnings count from this length on. */
const SHORTEST_PREFIX = 6;
/** This share of a canary gives it away. */
export const FRAGMENT = 0.6;
export const SHORTEST_FRAGMENT = 5;
/** So many digits alone stand somewhere in any recording: in times, points and hashes. */
const TELLING_DIGITS = 10;

/** @param isRaw bytes of a file: what lies in them under an encoding is looked through elsewhere */
export function haystack(text: string, isRaw = false): Haystack {
  if (isRaw) return { text, readings: [text.toLowerCase()], squashes: [], isRaw };
  const readings = readingsOf(text);
  return {
    text,
    readings: readings.map((reading) => reading.toLowerCase()),
    squashes: readings.map(squashed),
    isRaw,
  };
}

/**
 * The first form in which a canary shows.
 * @param isProse nothing but texts of a page, in which a run of digits is no accident
 */
export function find(canary: Canary, hay: Haystack, isProse: boolean): Find | undefined {
  const { value, prefixes, harmless } = canary;
  const lower = value.toLowerCase();
  const squash = squashed(value);
  const tells = (needle: string): boolean =>
    isProse || /\p{L}/u.test(needle) || needle.length >= TELLING_DIGITS;
  const isTelling = (fragment: string): boolean => !(hay.isRaw && harmless.includes(fragment));
  const look = (form: Find['form'], needles: string[], texts: string[]): Find | undefined =>
    firstOf(form, needles.filter(tells), texts);
  return (
    look('verbatim', [lower], hay.readings) ??
    look('base64', base64Forms(value), [hay.text]) ??
    look('formatted', [squash], squash.length < SHORTEST_FRAGMENT ? [] : hay.squashes) ??
    (prefixes ? look('prefix', [lower.slice(0, SHORTEST_PREFIX)], hay.readings) : undefined) ??
    (prefixes
      ? look(
          'prefix',
          squash.length < SHORTEST_PREFIX ? [] : [squash.slice(0, SHORTEST_PREFIX)],
          hay.squashes,
        )
      : undefined) ??
    look('fragment', fragmentsOf(lower).filter(isTelling), hay.readings) ??
    look('fragment', fragmentsOf(squash).filter(isTelling), hay.squashes)
  );
}

/** Every stretch of the length that gives a value away. */
function fragmentsOf(value: string): string[] {
  const length = Math.max(SHORTEST_FRAGMENT, Math.ceil(value.length * FRAGMENT));
  return Array.from({ length: Math.max(0, value.length - length + 1) }, (_, at) =>
    value.slice(at, at + length),
  );
}

function firstOf(form: Find['form'], needles: readonly string[], texts: readonly string[]): Find | undefined {
  for (const needle of needles) {
    for (const text of texts) {
      const at = text.indexOf(needle);
      if (at >= 0) return { form, needle, around: text.slice(Math.max(0, at - 40), at + needle.length + 40) };
    }
  }
  return undefined;
}
