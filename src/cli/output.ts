import { hasCode } from '../research/files';

/** Talk for the person at the terminal. */
export function say(text: string): void {
  process.stderr.write(`${withoutControls(text)}\n`);
}

/** Data for the next program; resolves when it is written. */
export function print(text: string): Promise<void> {
  return new Promise((done, reject) => {
    process.stdout.write(withoutControls(text.endsWith('\n') ? text : `${text}\n`), (error) =>
      error ? reject(error) : done(),
    );
  });
}

/**
 * Pages name their titles as they like, and a terminal obeys control characters. Written as JSON would escape them, so
 * that JSON stays what it was.
 */
export function withoutControls(text: string): string {
  return text.replace(/\p{Cc}/gu, (control) =>
    control === '\n' || control === '\t'
      ? control
      : `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

export function printJson(value: unknown): Promise<void> {
  return print(JSON.stringify(value));
}

/** A reader that has seen enough, such as `head`, closes the pipe: that is no fault and nothing more is to be said. */
export function endQuietlyWhenReaderLeaves(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error) => {
      if (!hasCode(error, 'EPIPE')) throw error;
      if (stream === process.stdout) process.exit(0);
    });
  }
}
