import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { encryptTo } from '../background/encrypt';
import { packBatch } from '../trace/codec';
import { type OpenBatchError, openBatch } from './open-batch';
import type { StoredBatch } from './source';
import { headerOf, sampleLines, sealBatch } from './testing/sample';

describe('openBatch', () => {
  let identity: string;
  let recipient: string;
  let batch: StoredBatch;
  beforeAll(async () => {
    identity = await generateX25519Identity();
    recipient = await identityToRecipient(identity);
    batch = await sealBatch(headerOf(sampleLines(), 0, null), sampleLines(), recipient);
  });

  async function fault(sealed: Uint8Array, identities: string[], bytes?: number): Promise<OpenBatchError> {
    return openBatch(sealed, identities, bytes).then(
      () => expect.fail('it was opened'),
      (error: OpenBatchError) => error,
    );
  }

  it('opens with any of several identities', async () => {
    const { header, lines } = await openBatch(
      batch.sealed,
      [await generateX25519Identity(), identity],
      batch.bytes,
    );
    expect(header.seq).toBe(0);
    expect(lines).toEqual(sampleLines());
  });

  it('opens for each holder alone what the extension seals to several', async () => {
    const holders = await Promise.all([1, 2, 3].map(() => generateX25519Identity()));
    const recipients = await Promise.all(holders.map((holder) => identityToRecipient(holder)));
    const lines = sampleLines().map((line) => JSON.stringify(line));
    const sealed = await encryptTo(await packBatch(headerOf(sampleLines(), 0, null), lines), recipients);
    for (const holder of holders) expect((await openBatch(sealed, [holder])).lines).toEqual(sampleLines());
    expect(await fault(sealed, [identity])).toMatchObject({ kind: 'wrong-key' });
  });

  it('tells a wrong key', async () => {
    const error = await fault(batch.sealed, [await generateX25519Identity()]);
    expect(error).toMatchObject({ name: 'OpenBatchError', kind: 'wrong-key' });
    expect(error.message).toMatch(/sealed to another key/);
  });

  it('finds every changed byte', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(batch.bytes - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const sealed = batch.sealed.map((byte, index) => (index === at ? byte ^ change : byte));
        const error = await fault(sealed, [identity], batch.bytes);
        expect(['altered', 'wrong-key', 'unknown-version']).toContain(error.kind);
      }),
      { numRuns: 60 },
    );
  });

  it('finds every cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(batch.bytes - 1), async (length) => {
        const cut = batch.sealed.slice(0, length);
        expect((await fault(cut, [identity], batch.bytes)).kind).toBe('truncated');
        expect(['altered', 'truncated']).toContain((await fault(cut, [identity])).kind);
      }),
      { numRuns: 60 },
    );
  });

  it('asks for an update when the format is newer', async () => {
    const newAge = new TextEncoder().encode('age-encryption.org/v2\n-> X25519 …');
    const header = headerOf(sampleLines(), 0, null);
    const newSchema = await sealBatch({ ...header, schema: 99 }, sampleLines(), recipient);
    const newFormat = { ...header, format: 'candor-trace/2' };
    const newer = await sealBatch(Object.assign(header, newFormat), sampleLines(), recipient);
    for (const sealed of [newAge, newSchema.sealed, newer.sealed]) {
      expect(await fault(sealed, [identity])).toMatchObject({
        kind: 'unknown-version',
        message: expect.stringContaining('Update candor'),
      });
    }
  });

  it('names the line that breaks the format', async () => {
    const bad = await sealBatch(headerOf(sampleLines(), 0, null), [...sampleLines(), { t: -1 }], recipient);
    const error = await fault(bad.sealed, [identity]);
    expect(error.kind).toBe('format');
    expect(error.message).toMatch(/Batch 0, line 18/);
  });
});
