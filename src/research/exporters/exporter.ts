import type { Trace } from '../../trace/trace-file';

/** Writes a trace in one format. */
export interface Exporter {
  /** What it writes, in one line for `--help`. */
  description: string;
  /** @param fullRate times and pointer paths as they were recorded, and not in steps */
  write(trace: Trace, fullRate: boolean): string;
}
