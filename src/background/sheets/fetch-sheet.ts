import type { Fetch } from '../http';

/** A style sheet as its site sends it. */
export interface FetchedSheet {
  text: string;
  /** Where it came from in the end. */
  base: string;
}

/** Larger sheets are not read. Bytes. */
export const LARGEST = 2 * 1024 * 1024;
/** Longest wait for all of it. Milliseconds. */
const TIMEOUT_MS = 10_000;

const STYLE_SHEET = /^\s*text\/css\s*(?:;|$)/i;
const CHARSET = /;\s*charset\s*=\s*"?([^";\s]+)/i;

/**
 * A style sheet of another site, asked for as nobody: without cookies, and without the address of the page that uses it.
 * @returns undefined for what cannot be had: not found, not in time, too large, or no style sheet
 */
export async function fetchSheet(fetch: Fetch, url: string): Promise<FetchedSheet | undefined> {
  try {
    const response = await fetch(url, {
      cache: 'force-cache',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      headers: { accept: 'text/css,*/*;q=0.1' },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    const type = response.headers.get('content-type') ?? '';
    const isSheet = response.ok && STYLE_SHEET.test(type);
    const text = isSheet ? await textOf(response.body, decoderFor(type)) : undefined;
    if (text !== undefined) return { text, base: response.url || url };
    await response.body?.cancel();
  } catch {
    // No connection, no answer in time, or a connection that broke off.
  }
  return undefined;
}

/** Undefined for one that is too large. */
async function textOf(
  body: ReadableStream<Uint8Array> | null,
  decoder: TextDecoder,
): Promise<string | undefined> {
  if (!body) return '';
  const reader = body.getReader();
  let [text, size] = ['', 0];
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    size += value.length;
    if (size > LARGEST) {
      await reader.cancel();
      return undefined;
    }
    text += decoder.decode(value, { stream: true });
  }
}

function decoderFor(type: string): TextDecoder {
  try {
    return new TextDecoder(CHARSET.exec(type)?.[1]);
  } catch {
    // A name that is no encoding's.
    return new TextDecoder();
  }
}
