/** Where recordings are read: in a data folder of this machine, or from a collector elsewhere. */
export interface Source {
  data: string;
  /** Address of the collector; takes the place of `data`. */
  collector?: string;
  /** File with its researcher token. */
  token?: string;
}

/** The same, and the key files that open them; without any, that of the data folder. */
export interface KeyedSource extends Source {
  key?: readonly string[];
}
