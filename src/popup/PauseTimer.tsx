import { type ReactElement, useEffect } from 'react';
import { countdown, isoDuration, partLeft } from './countdown';
import { text } from './text';

interface Props {
  until: number;
  now: number;
  /** The length of a whole pause: the bar is full at its beginning. */
  minutes: number;
  /** Called once when nothing is left. */
  onEnd: () => void;
}

/** A timer is not read out by the second: screen readers find it by its name. */
export function PauseTimer({ until, now, minutes, onEnd }: Props): ReactElement {
  const over = now >= until;
  useEffect(() => {
    if (over) onEnd();
  }, [over, onEnd]);
  return (
    <div className="countdown">
      <time role="timer" aria-label={text('timeLeft')} dateTime={isoDuration(until, now)}>
        {countdown(until, now)}
      </time>
      <div className="bar" aria-hidden="true">
        <span style={{ inlineSize: `${partLeft(until, now, minutes) * 100}%` }} />
      </div>
    </div>
  );
}
