import type { PlaceholderKind } from '../../privacy/marked';

/** What a node inherits from the nodes around it: handed down, never searched upwards. */
export interface Inherited {
  /** Texts below are replaced by this kind of placeholder. */
  hidden: PlaceholderKind | undefined;
}

export const NOTHING: Inherited = { hidden: undefined };
