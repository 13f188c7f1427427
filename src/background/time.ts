/** The clock and timers. Timers do not keep the worker alive: whatever must happen also has an alarm. */
export interface Time {
  /** Wall-clock milliseconds since the epoch. */
  now(): number;
  sleep(milliseconds: number): Promise<void>;
  /** Calls once; the returned function cancels. */
  after(milliseconds: number, call: () => void): () => void;
}

export const systemTime: Time = {
  now: () => Date.now(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  after(milliseconds, call) {
    const timer = setTimeout(call, milliseconds);
    return () => clearTimeout(timer);
  },
};
