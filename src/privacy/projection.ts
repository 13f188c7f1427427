/** A text reduced to what survives reformatting: letters and digits, case folded, with the way back. */
export interface Projection {
  text: string;
  /** Offset in the original of each UTF-16 unit of `text`. */
  offsets: number[];
}

const KEPT = /[\p{L}\p{N}]/u;
const ASCII = /^[ -~\s]*$/;

/** `4539 5787-6362` and `4539 57876362` project to the same text. */
export function project(original: string): Projection {
  return ASCII.test(original) ? projectAscii(original) : projectUnicode(original);
}

function projectAscii(original: string): Projection {
  const lower = original.toLowerCase();
  const offsets: number[] = [];
  let text = '';
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) {
      text += lower.charAt(i);
      offsets.push(i);
    }
  }
  return { text, offsets };
}

/** Full-width and other compatibility forms are folded, too (NFKC). */
function projectUnicode(original: string): Projection {
  const offsets: number[] = [];
  let text = '';
  let at = 0;
  for (const character of original) {
    for (const folded of character.normalize('NFKC').toLowerCase()) {
      if (!KEPT.test(folded)) continue;
      text += folded;
      for (let unit = 0; unit < folded.length; unit++) offsets.push(at);
    }
    at += character.length;
  }
  return { text, offsets };
}

/** Just the text of the projection. */
export function projected(original: string): string {
  return project(original).text;
}

/** A stretch of UTF-16 units, end exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** A span of the projection as a span of the original. */
export function unproject(projection: Projection, span: Span, original: string): Span {
  const start = projection.offsets[span.start] ?? 0;
  const last = projection.offsets[span.end - 1] ?? original.length - 1;
  const width = (original.codePointAt(last) ?? 0) > 0xffff ? 2 : 1;
  return { start, end: last + width };
}
