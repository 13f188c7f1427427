import type { FindingType } from '../../privacy/detector/finding';
import type { TraceLine } from '../../trace/event';

/** Something in a line that looks secret or as if it identified somebody. */
export interface LineFinding {
  type: FindingType;
  value: string;
  /** The field, as `jq` takes it. What goes across several texts of a page is told at the first of them. */
  path: string;
  /** Where in that field it begins, in UTF-16 units. */
  at: number;
}

/** Something in a trace that looks secret or as if it identified somebody. */
export interface TraceFinding extends LineFinding {
  /** Number of the line in the trace file, whose first line is the session header. */
  line: number;
  /** The last line of it, for what was typed key by key. */
  untilLine?: number;
  event: TraceLine['type'];
  page: number | undefined;
}
