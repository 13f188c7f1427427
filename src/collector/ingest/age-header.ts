const INTRO = Buffer.from('age-encryption.org/v1\n');
/** More than 300 recipients would need: a header that is longer is none of ours. */
const MAX_HEADER = 64 * 1024;
/** Nonce and the authentication tag of the last chunk: no age file has less behind its header. */
const MIN_PAYLOAD = 32;

const X25519_STANZA = /^-> X25519 [A-Za-z0-9+/]{43}$/;
const STANZA = /^-> [!-~]+( [!-~]+)*$/;
const BODY_LINE = /^[A-Za-z0-9+/]{0,64}$/;
const MAC = /^--- [A-Za-z0-9+/]{43}$/;

/**
 * Whether bytes have the outer form of a file sealed with age to at least one X25519 key (C2SP age.md, "Header").
 * The collector has no key: it can only see that nobody sends it plain text by mistake.
 * @returns which rule is broken, in words; undefined when none is
 */
export function ageProblem(bytes: Uint8Array): string | undefined {
  const start = startOf(bytes);
  if (!start.subarray(0, INTRO.length).equals(INTRO)) {
    return 'it does not begin with the age line "age-encryption.org/v1"';
  }
  const end = start.indexOf('\n', start.indexOf('\n---') + 1);
  if (!start.includes('\n---') || end < 0) return 'its age header does not end with a "---" line';
  const lines = start.toString('latin1', INTRO.length, end).split('\n');
  return headerProblem(lines.slice(0, -1), lines.at(-1) ?? '') ?? payloadProblem(bytes.length - end - 1);
}

/** How many X25519 keys bytes of that form are sealed to. */
export function countRecipients(bytes: Uint8Array): number {
  const start = startOf(bytes);
  const end = start.indexOf('\n---');
  return start
    .toString('latin1', INTRO.length, Math.max(INTRO.length, end))
    .split('\n')
    .filter((line) => X25519_STANZA.test(line)).length;
}

function startOf(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, MAX_HEADER));
}

function headerProblem(stanzas: readonly string[], mac: string): string | undefined {
  if (!MAC.test(mac)) return 'the "---" line of its age header holds no MAC';
  if (!stanzas.some((line) => X25519_STANZA.test(line))) return 'its age header names no X25519 recipient';
  const whole =
    stanzas[0]?.startsWith('-> ') && stanzas.every((line) => STANZA.test(line) || BODY_LINE.test(line));
  return whole ? undefined : 'its age header holds a line that is neither a recipient nor its key';
}

function payloadProblem(length: number): string | undefined {
  return length < MIN_PAYLOAD ? 'it ends before the age payload' : undefined;
}
