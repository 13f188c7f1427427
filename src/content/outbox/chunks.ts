import { MESSAGE_LIMIT } from '../../messages/limits';
import type { DraftLine } from '../../messages/page';

/** Room left in a message for what surrounds the lines. */
const ENVELOPE = 1024;

/**
 * Lines in groups that each fit one message. Events of one held-back field stay together unless they alone fill a
 * message. A single line over the limit is given back apart: it cannot be sent.
 */
export function cutIntoMessages(lines: readonly DraftLine[]): { groups: DraftLine[][]; oversized: number } {
  const limit = MESSAGE_LIMIT - ENVELOPE;
  const groups: DraftLine[][] = [];
  let group: DraftLine[] = [];
  let size = 0;
  let oversized = 0;
  for (const line of lines) {
    const length = JSON.stringify(line).length + 1;
    if (length > limit) {
      oversized++;
      continue;
    }
    if (size + length > limit) {
      groups.push(group);
      group = [];
      size = 0;
    }
    group.push(line);
    size += length;
  }
  if (group.length > 0) groups.push(group);
  return { groups, oversized };
}
