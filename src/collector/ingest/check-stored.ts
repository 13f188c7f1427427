import {
  type Damage,
  SegmentDamageError,
  type SegmentStore,
  type StoredRecord,
} from '../segments/segment-store';
import { IntakeError } from './errors';

/** What is wrong with a stored copy: damage, or that it cannot be told now. */
export type StoredFault = Damage | IntakeError;

/**
 * Reads back the copies that an acknowledgment is about to rely on: a device deletes its own then, which may be the
 * only good one left.
 * @returns the records that are not known to be whole
 */
export async function checkStored(
  records: Iterable<StoredRecord>,
  segments: SegmentStore,
): Promise<Map<StoredRecord, StoredFault>> {
  const faults = new Map<StoredRecord, StoredFault>();
  // One after the other: duplicates are rare, and a group of them would hold hundreds of files open.
  for (const record of new Set(records)) {
    const fault = await faultOf(record, segments);
    if (fault) faults.set(record, fault);
  }
  return faults;
}

async function faultOf(record: StoredRecord, segments: SegmentStore): Promise<StoredFault | undefined> {
  try {
    await segments.read(record);
    return undefined;
  } catch (cause) {
    if (cause instanceof SegmentDamageError) return cause.damage;
    const text = `The stored copy of batch ${record.id} cannot be checked now. Keep the batch and send it again later.`;
    return new IntakeError(text, { cause });
  }
}
