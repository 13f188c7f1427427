/** Something read from outside is no valid trace. The message names the place, the rule and the next step. */
export class TraceFormatError extends Error {
  override readonly name = 'TraceFormatError';
}
