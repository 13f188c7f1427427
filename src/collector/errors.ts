/** The collector cannot start on this machine or data folder. The message says what to do. */
export class CollectorStartError extends Error {
  override readonly name = 'CollectorStartError';
}

/** Whether an error carries this code, as those of Node and of SQLite do. */
export function hasCode(error: unknown, ...codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
