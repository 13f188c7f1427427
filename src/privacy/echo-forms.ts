import { projected } from './projection';

/** Shortest projection that is looked for anywhere in a text; shorter values count as whole words only. */
export const ANYWHERE = 4;

/** Projections of a value and of its encoded forms. */
export function formsOf(value: string): string[] {
  // What is encoded no longer tells which letters are one another's capitals.
  const written = [value, value.replace(/\s/g, ''), value.toUpperCase(), value.toLowerCase()];
  return longEnough([value, ...written.map(percentEncoded), ...base64Forms(value)]);
}

/** Projections of forms that escape every character: each byte as %41 or \x41, each character as &#65; &#x41; \u0041. */
export function escapedFormsOf(value: string): string[] {
  const bytes = Array.from(new TextEncoder().encode(value), (byte) => byte.toString(16).padStart(2, '0'));
  const codes = Array.from(value, (character) => character.codePointAt(0) ?? 0);
  const hex = codes.map((code) => code.toString(16));
  const units = Array.from({ length: value.length }, (_, at) =>
    value.charCodeAt(at).toString(16).padStart(4, '0'),
  );
  return longEnough([bytes.join(''), `x${hex.join('x')}`, `u${units.join('u')}`, codes.join('')]);
}

function longEnough(forms: string[]): string[] {
  return [...new Set(forms.map(projected))].filter((form) => form.length >= ANYWHERE);
}

/** Half a surrogate pair, as a cut may leave it, cannot be encoded. */
function percentEncoded(value: string): string {
  return encodeURIComponent(value.replace(/\p{Surrogate}/gu, ''));
}

/** Also as it stands behind one or two other bytes (`user:` before a password): only what does not depend on them. */
function base64Forms(value: string): string[] {
  const bytes = String.fromCharCode(...new TextEncoder().encode(value));
  const inside = [0, 1, 2].map((before) => {
    const encoded = btoa('\0'.repeat(before) + bytes).replace(/=+$/, '');
    const end = (before + bytes.length) % 3 === 0 ? encoded.length : -1;
    return encoded.slice(before === 0 ? 0 : before + 1, end);
  });
  return [btoa(bytes), ...inside];
}
