/** How a page may write a value that it repeats. */
export const WRITINGS = {
  plain: (value) => value,
  upper: (value) => value.toUpperCase(),
  greeting: (value) => `Hello ${value}, welcome`,
  pair: (value) => `user:${value}`,
  percent: encodeURIComponent,
  'every byte percent': (value) =>
    Array.from(Buffer.from(value), (byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  base64: (value) => Buffer.from(value).toString('base64'),
  credentials: (value) => Buffer.from(`user:${value}`).toString('base64'),
  'decimal entities': (value) => Array.from(value, (one) => `&#${one.codePointAt(0)};`).join(''),
  'hexadecimal entities': (value) =>
    Array.from(value, (one) => `&#x${one.codePointAt(0)?.toString(16)};`).join(''),
  json: (value) => JSON.stringify({ v: value }),
  escapes: (value) =>
    Array.from(
      { length: value.length },
      (_, at) => `\\u${value.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join(''),
  spaced: (value) => Array.from(value).join(' '),
  groups: (value) =>
    (
      Array.from(value)
        .join('')
        .match(/.{1,4}/gu) ?? []
    ).join('-'),
} as const satisfies Record<string, (value: string) => string>;

export type Writing = keyof typeof WRITINGS;
