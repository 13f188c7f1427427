import type { SessionDevice } from '../../collector/client';
import { batchText, fingerprintOf, isSignedBy, readPublicKey } from '../../trace/signature';
import type { StoredBatch } from '../source';
import type { Problem } from './problem';

/** Who must have signed a session's batches. */
export interface Signer {
  session: string;
  /** As the store of batches knows it. */
  device: SessionDevice;
  /** Fingerprints of the keys that may sign; empty to take the store's word for it. */
  trusted: readonly string[];
}

export interface SignatureCheck {
  /** Fingerprint of the device's key; null when it has none. */
  deviceKey: string | null;
  problems: Problem[];
  /** What is no fault. */
  remarks: Problem[];
}

/**
 * Checks each batch's signature over its place in the session and the hash of its bytes. That the bytes have that hash
 * is the chain's to check.
 */
export async function checkSignatures(
  stored: readonly StoredBatch[],
  { session, device, trusted }: Signer,
): Promise<SignatureCheck> {
  const deviceKey = device.key && (await fingerprintOf(device.key.publicKey));
  const problems = trusted.length > 0 ? untrusted(device.id, deviceKey, trusted) : [];
  const excused: StoredBatch[] = [];
  const key = device.key && (await readPublicKey(device.key.publicKey));
  for (const batch of stored) {
    const where = `batch ${batch.seq}`;
    if (batch.signature === null) {
      if (trusted.length === 0 && isFromBefore(batch, device)) excused.push(batch);
      else problems.push({ where, kind: 'unsigned', message: unsigned(deviceKey) });
    } else if (!key || !(await isSignedBy(key, batchText({ ...batch, session }), batch.signature))) {
      problems.push({ where, kind: 'wrong-signature', message: wronglySigned(batch, deviceKey) });
    }
  }
  return { deviceKey, problems, remarks: remarkOn(excused) };
}

/** Whether the store received the batch when it could not ask for a signature yet. */
function isFromBefore({ receivedAt }: StoredBatch, { key }: SessionDevice): boolean {
  return key === null || receivedAt < key.enrolledAt;
}

function untrusted(device: string, deviceKey: string | null, trusted: readonly string[]): Problem[] {
  if (deviceKey !== null && trusted.includes(deviceKey)) return [];
  const found = deviceKey === null ? 'it has no key' : `its key is ${deviceKey}`;
  const message =
    `${trusted.length === 1 ? `Its key should be ${trusted[0]}` : `Its key should be one of ${trusted.length}`}, ` +
    `but ${found}. Ask whoever has the device which is right: if the first is, the collector's copy is not to be trusted.`;
  return [{ where: `device ${device}`, kind: 'wrong-device-key', message }];
}

function unsigned(deviceKey: string | null): string {
  const whose = deviceKey === null ? "its device's key" : `key ${deviceKey} of its device`;
  return `It is not signed with ${whose}. Its place and its bytes are the collector's word alone: do not rely on it.`;
}

function wronglySigned({ seq, prev }: StoredBatch, deviceKey: string | null): string {
  if (deviceKey === null)
    return "It is signed, but the collector has lost its device's key. Restore the catalog.";
  return (
    `Key ${deviceKey} of its device did not sign these bytes as batch ${seq} after ${prev ?? 'none'}. ` +
    'It was altered, moved or made by somebody else: restore it from a backup.'
  );
}

/** One for all: sessions from before devices signed have it for each of their batches. */
function remarkOn(excused: readonly StoredBatch[]): Problem[] {
  const [first, last] = [excused[0], excused.at(-1)];
  if (!first || !last) return [];
  const where = first === last ? `batch ${first.seq}` : `batches ${first.seq} to ${last.seq}`;
  const message = 'Not signed: the collector received it before the device had a key to sign with.';
  return [{ where, kind: 'unsigned', message }];
}
