/** No acknowledgment may be given. Sending the batch again is right, and harmless should it be there already. */
export class IntakeError extends Error {
  override readonly name = 'IntakeError';
}
