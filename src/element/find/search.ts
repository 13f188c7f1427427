import type { Reader } from '../reader';
import type { Space } from './space';

/** What every kind of search works with. */
export interface Search {
  readonly space: Space;
  readonly reader: Reader;
  /** Whether placeholders in the selector stand for anything. */
  readonly redacted: boolean | undefined;
  /** A search that finds more throws `TooMany`. */
  readonly limit: number;
}
