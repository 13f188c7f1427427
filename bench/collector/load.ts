import { Connection } from './connection';
import { type LoadOrder, type LoadReport, loadOrder } from './messages';
import { readSigningKey } from './signing-key';

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

/** Uploads on every connection, one batch after the other, until the time is over. */
async function load({ url, credential, pkcs8, connections, bytes, seconds }: LoadOrder): Promise<LoadReport> {
  const key = await readSigningKey(pkcs8);
  const all = await Promise.all(
    Array.from({ length: connections }, () => Connection.open(url, credential, key, bytes)),
  );
  const latencies: number[] = [];
  const started = performance.now();
  const end = started + seconds * 1000;
  await Promise.all(
    all.map(async (connection) => {
      while (performance.now() < end) latencies.push(await connection.upload());
    }),
  );
  const took = (performance.now() - started) / 1000;
  for (const connection of all) connection.close();
  latencies.sort((a, b) => a - b);
  const [p50, p99] = [percentile(latencies, 0.5), percentile(latencies, 0.99)];
  return { requests: latencies.length, seconds: took, p50, p99 };
}

process.on('message', async (message) => process.send?.(await load(loadOrder.parse(message))));
process.once('SIGTERM', () => process.disconnect());
process.send?.({ ready: true });
