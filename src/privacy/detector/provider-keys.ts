import type { Find, FindingType } from './finding';
import { KEY_FORMS } from './key-forms';
import { matchesOf } from './matches';

const ANY = new RegExp(
  `(?<![A-Za-z0-9])(?:${KEY_FORMS.map(({ begin, rest }) => begin + rest).join('|')})`,
  'g',
);
const BEGINNINGS = KEY_FORMS.map(({ type, begin }) => ({ type, begin: new RegExp(`^(?:${begin})`) }));

/** Keys and tokens that say themselves whose they are. */
export const findProviderKeys: Find = (text) =>
  matchesOf(ANY, text).map(({ 0: key, index }) => ({
    start: index,
    end: index + key.replace(/[.=-]+$/, '').length,
    type: typeOf(key),
  }));

function typeOf(key: string): FindingType {
  return BEGINNINGS.find(({ begin }) => begin.test(key))?.type ?? 'OTHER_TOKEN';
}
