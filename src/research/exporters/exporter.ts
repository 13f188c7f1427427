import type { Trace } from '../../trace/trace-file';

/** Writes a trace in one format. */
export interface Exporter {
  /** What it writes, in one line for `--help`. */
  description: string;
  write(trace: Trace): string;
}
