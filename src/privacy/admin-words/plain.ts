import type { Span } from '../projection';

/** A text in small letters, every blank and line end of it one blank, with the way back. */
export interface Plain {
  text: string;
  /** A span of it as one of the text that was given. */
  original(span: Span): Span;
}

const UNEVEN = /[\t\n\v\f\r]| {2}/;

/** The text as terms are compared with it. */
export function plain(text: string): Plain {
  const small = smallLetters(text);
  return UNEVEN.test(small) ? squeeze(small) : { text: small, original: (span) => span };
}

/** Unit by unit: a letter that is more units in its small form stays as it is. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  if (small.length === text.length) return small;
  return Array.from(text, (letter) => {
    const one = letter.toLowerCase();
    return one.length === letter.length ? one : letter;
  }).join('');
}

function squeeze(text: string): Plain {
  const places = new Uint32Array(text.length);
  let squeezed = '';
  let done = 0;
  for (const { 0: run, index } of text.matchAll(/\s+/g)) {
    for (let at = done; at <= index; at++) places[squeezed.length + at - done] = at;
    squeezed += `${text.slice(done, index)} `;
    done = index + run.length;
  }
  for (let at = done; at < text.length; at++) places[squeezed.length + at - done] = at;
  squeezed += text.slice(done);
  const placeOf = (at: number): number => places[at] ?? 0;
  return {
    text: squeezed,
    original: ({ start, end }) => ({ start: placeOf(start), end: placeOf(end - 1) + 1 }),
  };
}
