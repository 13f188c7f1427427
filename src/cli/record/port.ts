import { createServer } from 'node:net';
import { UnusableInput } from '../errors';

/** Chromium says nothing of a debugging port that is taken: it just does not open one. */
export async function checkPortIsFree(port: number): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  await new Promise<void>((done, reject) => {
    server.once('error', () =>
      reject(
        new UnusableInput(`Port ${port} is taken or not allowed: choose another --remote-debugging-port.`),
      ),
    );
    server.listen(port, '127.0.0.1', () => server.close(() => done()));
  });
}
