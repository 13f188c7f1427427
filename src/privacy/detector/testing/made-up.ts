/** Assembled at run time, so that nobody's scanner takes a made-up value for a key that leaked. */
export function madeUp(prefix: string, length: number, alphabet = 'aK3dX9mQ2zR7tB5wY1'): string {
  return prefix + alphabet.repeat(Math.ceil(length / alphabet.length)).slice(0, length);
}
