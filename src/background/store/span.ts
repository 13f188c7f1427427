/** The moments from which readable recordings may be kept: wall-clock milliseconds since the epoch, both included. */
export interface Span {
  from: number;
  to: number;
}
