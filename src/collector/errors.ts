/** The collector cannot start on this machine or data folder. The message says what to do. */
export class CollectorStartError extends Error {
  override readonly name: string = 'CollectorStartError';
}

/** Another process holds the data folder. */
export class FolderInUse extends CollectorStartError {
  override readonly name = 'FolderInUse';
}

/** Whether an error carries this code, as those of Node and of SQLite do. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
