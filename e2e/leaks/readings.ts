/** A text reads differently with each layer of encoding that is taken off. */
const DECODERS = [jsonUnescaped, percentDecoded, entityDecoded];
/** Layers on top of one another that are taken off. */
const DEPTH = 3;

/** The text itself, and the texts under its encodings. */
export function readingsOf(text: string): string[] {
  const readings = new Set([text]);
  let layer = [text];
  for (let depth = 0; depth < DEPTH && layer.length > 0; depth++) {
    layer = layer
      .flatMap((outer) => DECODERS.map((decode) => decode(outer)))
      .filter((inner) => !readings.has(inner));
    for (const inner of layer) readings.add(inner);
  }
  return [...readings];
}

function jsonUnescaped(text: string): string {
  if (!text.includes('\\')) return text;
  return text
    .replace(/\\u([0-9a-f]{4})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\(["\\/])/g, '$1');
}

/** Byte by byte, because what surrounds an escape may be no valid UTF-8; `+` may be a space. */
function percentDecoded(text: string): string {
  if (!/%[0-9a-f]{2}/i.test(text)) return text;
  return text.replaceAll('+', ' ').replace(/(?:%[0-9a-f]{2})+/gi, (escapes) => {
    return Buffer.from(escapes.replaceAll('%', ''), 'hex').toString('utf8');
  });
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function entityDecoded(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return NAMED[name.toLowerCase()] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** Base64 of a value as it stands in the middle of something longer: once for each of the three alignments. */
export function base64Forms(value: string): string[] {
  const bytes = Buffer.from(value, 'utf8');
  const forms = [0, 1, 2].flatMap((before) => {
    const encoded = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    // The first and the last character also hold bits of what stands around the value.
    const whole = encoded.slice(before === 0 ? 0 : before + 1);
    return (bytes.length + before) % 3 === 0 ? whole : whole.slice(0, -1);
  });
  return [...new Set([...forms, ...forms.map((form) => form.replaceAll('+', '-').replaceAll('/', '_'))])];
}

/** Letters and digits alone, in lower case: the same however a value is spaced, grouped or written. */
export function squashed(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
