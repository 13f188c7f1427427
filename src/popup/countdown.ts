const SECOND = 1000;
const MINUTE = 60;

/** What is left until `until` as "29:59", from an hour on as "1:05:09". Started seconds count whole; never below zero. */
export function countdown(until: number, now: number): string {
  const left = Math.max(0, Math.ceil((until - now) / SECOND));
  const hours = Math.floor(left / MINUTE ** 2);
  const minutes = pad(Math.floor(left / MINUTE) % MINUTE);
  const seconds = pad(left % MINUTE);
  return hours > 0 ? `${hours}:${minutes}:${seconds}` : `${minutes}:${seconds}`;
}

/** The same length in ISO 8601, for `<time datetime>`. */
export function isoDuration(until: number, now: number): string {
  return `PT${Math.max(0, Math.ceil((until - now) / SECOND))}S`;
}

/** Which part of a pause of `minutes` is left, 0 to 1. */
export function partLeft(until: number, now: number, minutes: number): number {
  const whole = minutes * MINUTE * SECOND;
  return whole > 0 ? Math.min(1, Math.max(0, (until - now) / whole)) : 0;
}

/** Milliseconds until the countdown shows another number; null when it has reached zero. */
export function untilNextTick(until: number, now: number): number | null {
  const left = until - now;
  return left <= 0 ? null : left % SECOND || SECOND;
}

function pad(amount: number): string {
  return String(amount).padStart(2, '0');
}
