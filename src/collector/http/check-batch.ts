import { hash } from 'node:crypto';
import { batchText, isSignedBy } from '../../trace/signature';
import type { DeviceKey } from '../access/device-keys';
import { ageProblem, countRecipients } from '../ingest/age-header';
import type { Arrival } from '../ingest/write-group';
import { ProblemError } from './problem';

/**
 * Every check of a batch that needs no catalog.
 * @param key of the device that sends it
 * @throws ProblemError 422, whose detail says which rule is broken
 */
export async function checkBatch(batch: Arrival, key: DeviceKey): Promise<void> {
  requireOther(batch);
  requireSealed(batch);
  requireKeys(batch);
  await requireSignature(batch, key);
}

function requireOther({ id, prev }: Arrival): void {
  if (prev !== id) return;
  throw new ProblemError(
    422,
    `The headers field candor-prev breaks a rule: it names batch ${id} itself. Nothing was stored: name the batch before it.`,
  );
}

function requireSealed({ id, bytes }: Arrival): void {
  if (hash('sha256', bytes) !== id) {
    throw new ProblemError(
      422,
      `Batch ${id}: the SHA-256 of the body is another. Nothing was stored: send it again.`,
    );
  }
  const broken = ageProblem(bytes);
  if (broken === undefined) return;
  throw new ProblemError(
    422,
    `Batch ${id} is not sealed with age: ${broken}. Nothing was stored: seal it first.`,
  );
}

/** What they name is unknown here: only that there are as many. */
function requireKeys({ id, bytes, keys }: Arrival): void {
  const recipients = countRecipients(bytes);
  if (keys.length === 0 || keys.length === recipients) return;
  throw new ProblemError(
    422,
    `Batch ${id}: the header candor-keys names ${keys.length} keys, but it is sealed to ${recipients}. ` +
      'Nothing was stored: name the key of each recipient.',
  );
}

async function requireSignature(batch: Arrival, { key, fingerprint }: DeviceKey): Promise<void> {
  const { id, session, seq, prev, device, signature } = batch;
  if (await isSignedBy(key, batchText({ session, seq, prev, hash: id }), signature)) return;
  throw new ProblemError(
    422,
    `Batch ${id}: its signature is not that of device ${device} (key ${fingerprint}) over these bytes as batch ${seq} ` +
      `of session ${session} after ${prev ?? 'none'}. Nothing was stored: send it with the key, place and signature it was sealed with.`,
  );
}
