import type { ChainProblem } from '../../trace/chain';
import type { TraceLine } from '../../trace/event';
import type { OpenBatchFault } from '../open-batch';

/** One fault of a trace. */
export interface Problem {
  /** Batch or line: `batch 3`, `line 14 (click, page 2, t 1234.5)`. Lines are numbered as in the trace file. */
  where: string;
  kind:
    | ChainProblem['kind']
    | OpenBatchFault
    | 'unreadable'
    | 'unsigned'
    | 'wrong-signature'
    | 'wrong-device-key'
    | 'header'
    | 'no-start'
    | 'after-end'
    | 'order'
    | 'unknown-page'
    | 'page-twice'
    | 'unknown-element'
    | 'unknown-node'
    | 'node-twice'
    | 'unknown-sheet';
  message: string;
}

/** The place of a line in the trace file, whose first line is the session header. */
export function lineAt(index: number, line: TraceLine): string {
  const page = 'page' in line && line.page !== undefined ? `, page ${line.page}` : '';
  return `line ${index + 2} (${line.type}${page}, t ${line.t})`;
}
