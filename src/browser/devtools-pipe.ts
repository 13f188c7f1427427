import type { ChildProcess } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';

/** The file descriptors that --remote-debugging-pipe speaks on: the browser reads 3 and writes 4. */
export const pipeDescriptors = ['pipe', 'pipe'] as const;

/**
 * Loads an unpacked extension over the debugging pipe, the only way into Google-branded Chrome since 137.
 * @throws Error with what the browser answered
 */
export async function loadUnpacked(browser: ChildProcess, extension: string): Promise<void> {
  const [, , , toBrowser, fromBrowser] = browser.stdio;
  if (!isWritable(toBrowser) || !isReadable(fromBrowser))
    throw new Error('The browser was launched without a pipe.');
  const answer = nextAnswer(fromBrowser);
  toBrowser.write(
    `${JSON.stringify({ id: 1, method: 'Extensions.loadUnpacked', params: { path: extension } })}\0`,
  );
  const { error } = await answer;
  if (error) throw new Error(`The browser did not load ${extension}: ${error.message}`);
}

/** Messages are JSON texts, each with a NUL behind it. */
function nextAnswer(stream: Readable): Promise<{ id?: number; error?: { message: string } }> {
  return new Promise((resolve, reject) => {
    let buffered = '';
    stream.setEncoding('utf8');
    stream.once('end', () => reject(new Error('The browser closed its debugging pipe.')));
    stream.on('data', (chunk: string) => {
      buffered += chunk;
      const end = buffered.indexOf('\0');
      if (end >= 0) resolve(JSON.parse(buffered.slice(0, end)));
    });
  });
}

function isWritable(stream: Readable | Writable | null | undefined): stream is Writable {
  return stream != null && 'write' in stream;
}

function isReadable(stream: Readable | Writable | null | undefined): stream is Readable {
  return stream != null && 'read' in stream;
}
