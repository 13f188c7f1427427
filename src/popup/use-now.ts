import { useEffect, useState } from 'react';
import { untilNextTick } from './countdown';

/**
 * The wall clock in milliseconds. It ticks by the second towards `until`, only while the popup can be seen and only
 * until that moment; without one it stands at the last render that was asked for.
 */
export function useNow(until: number | null): number {
  const [, tick] = useState(0);
  const now = Date.now();
  useEffect(() => {
    if (until === null) return;
    return keepTicking(until, () => tick((ticks) => ticks + 1));
  }, [until]);
  return now;
}

function keepTicking(until: number, tick: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const schedule = () => {
    clearTimeout(timer);
    const wait = untilNextTick(until, Date.now());
    if (wait === null || document.visibilityState !== 'visible') return;
    timer = setTimeout(next, wait);
  };
  const next = () => {
    tick();
    schedule();
  };
  document.addEventListener('visibilitychange', next);
  schedule();
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', next);
  };
}
