import { messageOf } from './errors';

/** Where in a text: from 1, columns in UTF-16 code units. */
export interface Place {
  line: number;
  column: number;
}

/**
 * Parses JSON without a word of what stands in it, as the engine's own message would repeat it: it may be a secret.
 * @returns the value; or the place of the first character that cannot stand where it stands, which is just behind the
 * text when it ends too early
 */
export function parseJson(text: string): { value: unknown } | { wrongAt: Place } {
  const value = tryParse(text);
  return value instanceof SyntaxError ? { wrongAt: placeOfError(text) } : { value };
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    return error instanceof SyntaxError ? error : new SyntaxError(messageOf(error));
  }
}

/** Found by halving. */
function placeOfError(text: string): Place {
  let good = 0;
  let bad = text.length + 1;
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2);
    if (couldGoOn(text.slice(0, middle))) good = middle;
    else bad = middle;
  }
  const lines = text.slice(0, good).split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

/** Whether a text is the beginning of some JSON: the engine finds no other fault than that it ends. */
function couldGoOn(beginning: string): boolean {
  const value = tryParse(beginning);
  if (!(value instanceof SyntaxError)) return true;
  const position = /at position (\d+)/.exec(value.message)?.[1];
  return position === undefined ? /end of JSON/.test(value.message) : Number(position) === beginning.length;
}
