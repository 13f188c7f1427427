import { allCases, type LeakCase } from './cases';
import { keyStream, type Line, textsIn } from './page-texts';
import type { Evidence, Place } from './places';
import { squashed } from './readings';
import { type Find, find } from './search';

/** Cases are served at addresses with their ids. */
const harmless = allCases()
  .map(({ id }) => id)
  .join('\n');

export interface Leak extends Find {
  canary: string;
  where: string;
}

/** Where each case's canaries were found. */
export function leaksOf(cases: readonly LeakCase[], { places, lines }: Evidence): Map<string, Leak[]> {
  const atHome = new Map(
    cases.map((one) => [one.id, searchPlaces(one, places, (place) => place.case === one.id)]),
  );
  const leaks = cases.map((one): [string, Leak[]] => {
    const own = atHome.get(one.id) ?? [];
    // A value that several cases share and that one of them shows is held against that one alone.
    const others = cases.filter((other) => other !== one);
    const known = others.flatMap(({ id }) => valuesOf(atHome.get(id)));
    const afar = searchPlaces(one, places, (place) => place.case === undefined);
    const unexplained = afar.filter(({ canary }) => !known.some((value) => value.includes(canary)));
    return [one.id, [...own, ...unexplained, ...broken(one, lines.get(one.id) ?? [])]];
  });
  return new Map(leaks.filter(([, found]) => found.length > 0));
}

function valuesOf(leaks: readonly Leak[] = []): string[] {
  return leaks.map(({ canary }) => canary);
}

function searchPlaces(one: LeakCase, places: readonly Place[], isMeant: (place: Place) => boolean): Leak[] {
  const meant = places.filter(isMeant);
  return one.canary.flatMap((value) => {
    const found = meant.flatMap(({ where, hay, isProse }) => {
      const leak = find({ value, prefixes: one.prefixes, harmless }, hay, isProse);
      return leak ? [{ ...leak, canary: value, where }] : [];
    });
    return [...new Map(found.map((leak) => [`${leak.where} ${leak.form}`, leak])).values()];
  });
}

/** Lines that a failed test shows of a kind. */
const SHOWN = 2;
const PLACES = ['target', 'hit', 'at', 'in', 'path'];

/** What a case expects beyond its canaries. */
function broken({ expect }: LeakCase, lines: readonly Line[]): Leak[] {
  const told = lines.filter((line) => {
    if (expect.includes('placeless') && /^(press|release|click|pointer|contextmenu)$/.test(line.type))
      return PLACES.some((member) => member in line);
    return expect.includes('keyless') && line.type === 'key' && line['class'] === 'char';
  });
  return told.slice(0, SHOWN).map((line) => ({
    canary: expect.join(' '),
    where: 'trace',
    form: 'told',
    needle: '',
    around: JSON.stringify(line),
  }));
}

/** What should be in the trace of the case's page and is not. */
export function missingOf({ keep, inDom, inElements }: LeakCase, lines: readonly Line[] = []): string[] {
  const ofType = (type: string): Line[] => lines.filter((line) => line.type === type);
  return [
    ...absent(keep, lines),
    ...absent(inDom, ofType('dom')).map((text) => `${text} in page content`),
    ...absent(inElements, ofType('element')).map((text) => `${text} in elements`),
  ];
}

/** Texts that none of the strings in a recording holds. */
export function absent(wanted: readonly string[], recorded: readonly unknown[]): string[] {
  const texts = textsIn(recorded);
  return wanted.filter((text) => !texts.some((kept) => kept.includes(text)));
}

/** Whether a text that a person typed shows in the trace, in values or in keys. */
export function tellsTyped(text: string, lines: readonly Line[] = []): boolean {
  return [textsIn(lines).join('\n'), keyStream(lines)].some((kept) =>
    squashed(kept).includes(squashed(text)),
  );
}
