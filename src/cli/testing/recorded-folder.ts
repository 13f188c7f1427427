import { TestCollector } from '../../collector/testing/test-collector';
import { ensureResearchKey } from '../../research/keys';
import { DEVICE, SESSION, sampleKey, sampleLines, sealLines } from '../../research/testing/sample';

/** A collector with one recorded session and the key to it; it is running. */
export async function recordedFolder(): Promise<TestCollector> {
  const collector = await TestCollector.start();
  const key = await ensureResearchKey(collector.dataDir);
  const device = await collector.device({ id: DEVICE, key: await sampleKey });
  for (const { sealed, seq, prev, keys } of await sealLines(sampleLines(), key.recipient)) {
    const bytes = new Uint8Array(sealed);
    const headers = { 'candor-keys': keys.join(',') };
    const answer = await device.put({ bytes, seq, session: SESSION, prev: prev ?? 'none', headers });
    if (!answer.ok) throw new Error(`The collector answered ${answer.status}.`);
  }
  return collector;
}
