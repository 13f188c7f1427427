import type { BatchHeader } from '../../trace/batch';
import type { ChainLink } from '../../trace/chain';
import { isEvent, type TraceLine } from '../../trace/event';
import type { OpenedBatch } from '../join';
import type { Problem } from './problem';

/**
 * What a batch says of itself must agree with its lines, with its metadata, and with the rest of the session.
 * @param common what is the same for all its batches
 */
export function checkHeader(
  batch: OpenedBatch,
  link: ChainLink,
  common: Pick<BatchHeader, 'session' | 'device' | 'policy'>,
): Problem[] {
  const { header, lines } = batch;
  const claims: [string, unknown, unknown][] = [
    ['session', header.session, common.session],
    ['device', header.device, common.device],
    ['policy', header.policy, common.policy],
    ['seq', header.seq, link.seq],
    ['prev', header.prev, link.prev],
    ['events', header.events, lines.filter(isEvent).length],
    ['from', header.from, earliest(lines)],
    ['to', header.to, latest(lines)],
  ];
  return claims
    .filter(([, claimed, found]) => claimed !== found)
    .map(([name, claimed, found]) => ({
      where: `batch ${link.seq}`,
      kind: 'header',
      message: `Its header says ${name} ${claimed}, but it is ${found}.`,
    }));
}

function earliest(lines: readonly TraceLine[]): number {
  return lines.reduce((min, line) => Math.min(min, line.t), lines[0]?.t ?? 0);
}

function latest(lines: readonly TraceLine[]): number {
  return lines.reduce((max, line) => Math.max(max, line.t), 0);
}
