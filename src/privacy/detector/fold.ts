import { matchesOf } from './matches';
import { type Folded, Pieces } from './pieces';
import { ZEROS } from './signs';
import { readSpecial } from './special';

/** `⟦email:1⟧`, `⟦id⟧`, `⟦…⟧`: words, so that nobody can hide an address behind brackets. */
const PLACEHOLDER = '⟦(?:[a-z]{1,20}(?::\\d{1,7})?|…)⟧';
const SPECIAL = new RegExp(
  [
    PLACEHOLDER,
    '%[0-9a-f]{2}',
    '&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z]{2,8});',
    '\\\\u[0-9a-f]{4}|\\\\x[0-9a-f]{2}',
    '[\\u00a0\\u00ad\\u061c\\u180e\\u2000-\\u2015\\u2024\\u2028-\\u202f\\u205f-\\u2064\\u2212\\u3000]',
    '[\\ufe00-\\ufe0f\\ufe50-\\ufe6b\\ufeff\\uff01-\\uff5e]|\\ud835[\\udc00-\\udfff]',
    `[${ZEROS.map((zero) => `${unit(zero)}-${unit(zero + 9)}`).join('')}]`,
  ].join('|'),
  'gi',
);

/** Folds a text that has something to fold; any other is returned as it is. */
export function fold(original: string): Folded {
  const pieces = new Pieces();
  let done = 0;
  for (const match of matchesOf(SPECIAL, original)) {
    // A longer sequence may have been decoded together.
    if (match.index < done) continue;
    const { text, length } = readSpecial(original, match.index, match[0]);
    pieces.plain(original.slice(done, match.index), done);
    pieces.special(text, match.index, match.index + length);
    done = match.index + length;
  }
  pieces.plain(original.slice(done), done);
  return pieces;
}

function unit(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
