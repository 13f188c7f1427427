import { UnusableInput } from '../errors';

/**
 * Bytes as text. Text in another encoding would be damaged without a sign, and what cannot be read cannot be redacted.
 * @throws UnusableInput where they are not UTF-8
 */
export async function* utf8Of(input: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  // A byte order mark is kept: what is no secret is not changed.
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let read = 0;
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode();
    } catch {
      throw new UnusableInput(
        `Standard input is not text in UTF-8: it cannot be read after byte ${read}. Convert it first, for example with iconv -f latin1 -t utf-8.`,
      );
    }
  };
  for await (const bytes of input) {
    yield decode(bytes);
    read += bytes.length;
  }
  yield decode();
}
