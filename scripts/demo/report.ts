import { type ReadSession, traceOf } from '../../src/cli/desk/read-session';
import { counted } from '../../src/cli/words';
import { type Summary, summarize } from '../../src/research/summary';

/** What `npm start` says at its end. Pages, events and types are those of the longest session, if there are several. */
export interface Report extends Pick<Summary, 'session' | 'pages' | 'events' | 'byType' | 'bytes'> {
  /** Sealed on the device. */
  batches: number;
  /** Stored by the collector. */
  uploaded: number;
  /** Every session that arrived is whole, unaltered and follows the format. */
  verified: boolean;
}

/**
 * @param sessions as read back from the collector, at least one
 * @param sealed batches that the device says it has sealed
 */
export function reportOf(sessions: readonly ReadSession[], sealed: number): Report {
  const [longest] = [...sessions].sort((a, b) => b.verification.events - a.verification.events);
  if (!longest) throw new Error('Nothing was recorded: no page was opened while the browser was recording.');
  const bytes = sessions.reduce((sum, session) => sum + session.bytes, 0);
  const { session, pages, events, byType } = summarize(traceOf(longest), bytes);
  return {
    session,
    pages,
    events,
    byType,
    batches: sealed,
    bytes,
    uploaded: sessions.reduce((sum, { stored }) => sum + stored.length, 0),
    verified: sessions.every(({ verification }) => verification.ok),
  };
}

export function reportText(report: Report): string {
  const { session, pages, events, byType, batches, bytes, uploaded, verified } = report;
  const types = Object.entries(byType).sort(([, a], [, b]) => b - a);
  const short = session.slice(0, 13);
  return [
    `Session ${session}`,
    `  ${counted(events, 'event')} on ${counted(pages, 'page')}: ${types.map(([type, count]) => `${type} ${count}`).join(', ')}`,
    `  ${counted(batches, 'batch', 'batches')} sealed, ${uploaded} stored (${counted(bytes, 'byte')}), ${verified ? 'verified' : 'NOT VERIFIED'}`,
    '',
    `  npx candor show ${short}`,
    `  npx candor export ${short} --format actions`,
  ].join('\n');
}
