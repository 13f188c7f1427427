import { Decrypter, identityToRecipient } from 'age-encryption';
import { FORMAT, SCHEMA } from '../trace/batch';
import { type Batch, unpackBatch } from '../trace/codec';
import { TraceFormatError } from '../trace/errors';
import { firstLine } from '../trace/gunzip';
import { keyIdOf } from '../trace/key-id';

const AGE_FAMILY = 'age-encryption.org/';
const AGE_VERSION = `${AGE_FAMILY}v1\n`;

export type OpenBatchFault = 'wrong-key' | 'altered' | 'truncated' | 'unknown-version' | 'format';

/** A sealed batch cannot be read. The message says what is wrong with it and what to do. */
export class OpenBatchError extends Error {
  override readonly name = 'OpenBatchError';
  readonly kind: OpenBatchFault;

  constructor(kind: OpenBatchFault, message: string) {
    super(message);
    this.kind = kind;
  }
}

/**
 * Opens a sealed batch.
 * @param identities age secret keys, tried in turn
 * @param bytes how many bytes the batch is said to have: tells cut data from altered data
 * @param keys ids of the keys that it is said to be sealed to, as `keyIdOf` makes them
 * @throws OpenBatchError
 */
export async function openBatch(
  sealed: Uint8Array,
  identities: readonly string[],
  bytes?: number,
  keys: readonly string[] = [],
): Promise<Batch> {
  checkEnvelope(sealed, bytes ?? sealed.length);
  const packed = await decrypt(sealed, identities, keys);
  try {
    return await unpackBatch(packed);
  } catch (error) {
    if (!(error instanceof TraceFormatError)) throw error;
    if (await isNewer(packed)) throw new OpenBatchError('unknown-version', newer('batch'));
    throw new OpenBatchError('format', error.message);
  }
}

function checkEnvelope(sealed: Uint8Array, bytes: number): void {
  const head = new TextDecoder('latin1').decode(sealed.subarray(0, AGE_VERSION.length));
  if (sealed.length < bytes) {
    throw new OpenBatchError(
      'truncated',
      `Only ${sealed.length} of its ${bytes} bytes are there. Fetch it again.`,
    );
  }
  if (head === AGE_VERSION) return;
  if (AGE_VERSION.startsWith(head))
    throw new OpenBatchError('truncated', 'It ends within its header. Fetch it again.');
  if (head.startsWith(AGE_FAMILY)) throw new OpenBatchError('unknown-version', newer('encryption'));
  throw new OpenBatchError('altered', 'It is not age data. It was altered: restore it from a backup.');
}

async function decrypt(
  sealed: Uint8Array,
  identities: readonly string[],
  keys: readonly string[],
): Promise<Uint8Array> {
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  try {
    return await decrypter.decrypt(sealed);
  } catch (error) {
    // The library has no typed errors; its version is pinned and a test watches these words.
    const message = error instanceof Error ? error.message : '';
    if (message.startsWith('no identity matched'))
      throw new OpenBatchError('wrong-key', await wrongKey(identities, keys));
    throw new OpenBatchError(
      'altered',
      'Its bytes were altered or cut after sealing. Restore it from a backup.',
    );
  }
}

async function wrongKey(identities: readonly string[], keys: readonly string[]): Promise<string> {
  const here = await Promise.all(
    identities.map(async (identity) => keyIdOf(await identityToRecipient(identity))),
  );
  const other = `another key${keys.length > 0 ? ` (${keys.join(', ')})` : ''}`;
  return (
    `It was sealed to ${other} than is here (${here.join(', ')}). ` +
    'Use the research key whose public half stood in the policy then.'
  );
}

/** Whether data that failed to parse says of itself that it is newer than this program. */
async function isNewer(packed: Uint8Array): Promise<boolean> {
  try {
    const header: unknown = JSON.parse((await firstLine(packed)) ?? '');
    if (typeof header !== 'object' || header === null) return false;
    const format = 'format' in header && typeof header.format === 'string' ? header.format : '';
    const schema = 'schema' in header && typeof header.schema === 'number' ? header.schema : 0;
    return (format.startsWith('candor-trace/') && format !== FORMAT) || schema > SCHEMA;
  } catch {
    return false;
  }
}

function newer(what: string): string {
  return `Its ${what} format is newer than this version of candor. Update candor.`;
}
