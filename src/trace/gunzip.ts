import { TraceFormatError } from './errors';

/**
 * Text of one batch at most, in bytes: sealers cut batches at 256 KB, and one that holds a large snapshot has some MB.
 * Whoever sends a batch chooses what it inflates to, a thousand times its own size.
 */
export const MOST_INFLATED = 64 * 1024 * 1024;

/**
 * Inflates the gzip data of a batch and reads it as UTF-8. Stops at the limit, however much would follow.
 * @param most bytes of text that are taken
 * @throws TraceFormatError when the bytes are no whole gzip data, or are more than `most` inflated
 */
export async function gunzip(packed: Uint8Array, most = MOST_INFLATED): Promise<string> {
  const decoder = new TextDecoder();
  let [text, bytes] = ['', 0];
  for await (const piece of inflated(packed)) {
    bytes += piece.length;
    if (bytes > most)
      throw new TraceFormatError(
        `The batch is more than ${most} bytes when it is inflated. No recorder makes such a batch: leave it out.`,
      );
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}

/** The first line of the text, whether or not the rest is whole; undefined when there is none of at most `most` bytes. */
export async function firstLine(packed: Uint8Array, most = 64 * 1024): Promise<string | undefined> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const piece of inflated(packed)) {
    text += decoder.decode(piece, { stream: true });
    const end = text.indexOf('\n');
    if (end >= 0) return text.slice(0, end);
    if (text.length > most) return undefined;
  }
  return text;
}

/** Piece by piece; what is left out at the end is never inflated. */
async function* inflated(packed: Uint8Array): AsyncGenerator<Uint8Array> {
  const stream = new Blob([new Uint8Array(packed)]).stream().pipeThrough(new DecompressionStream('gzip'));
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await read(reader);
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

async function read(
  reader: ReadableStreamDefaultReader<Uint8Array>,
): Promise<ReadableStreamReadResult<Uint8Array>> {
  try {
    return await reader.read();
  } catch {
    throw new TraceFormatError('The batch is not whole gzip data. It was cut or altered: fetch it again.');
  }
}
