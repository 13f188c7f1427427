/** A string of CSS, and of the text selectors: in double quotes, with CSS escapes (CSSOM, "serialize a string"). */
export function quote(text: string): string {
  const escaped = (char: string): string =>
    char === '"' || char === '\\' ? `\\${char}` : `\\${char.charCodeAt(0).toString(16)} `;
  return `"${text.replace(/["\\\p{Cc}]/gu, escaped)}"`;
}

/** What `quote` made a string of; the argument stands without its quotes. */
export function unquote(text: string): string {
  return text.replace(/\\(?:([0-9a-f]{1,6}) |(.))/gi, (_, code: string | undefined, char: string) =>
    code === undefined ? char : String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** A text without white space, for comparisons that must not depend on the layout of the source. */
export const squash = (text: string): string => text.replace(/\s+/g, '');
