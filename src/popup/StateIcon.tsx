import type { ReactElement } from 'react';
import type { IconKind } from './sentence';

/** One shape per kind, so that the state can be told without colour. Drawn on a 24 × 24 grid in strokes of 2. */
const shapes: Record<IconKind, ReactElement> = {
  recording: (
    <>
      <circle cx="12" cy="12" r="9" />
      <circle cx="12" cy="12" r="5" className="solid" />
    </>
  ),
  trouble: (
    <>
      <path d="M12 3.5 22 20.5H2Z" />
      <path d="M12 10v4.5M12 17.4v.1" />
    </>
  ),
  'not-covered': (
    <>
      <circle cx="12" cy="12" r="9" />
      <path d="M5.7 5.7 18.3 18.3" />
    </>
  ),
  paused: (
    <>
      <rect x="5" y="4" width="5" height="16" rx="1.5" className="solid" />
      <rect x="14" y="4" width="5" height="16" rx="1.5" className="solid" />
    </>
  ),
  notice: (
    <>
      <path d="M6 3h8.5L19 7.5V21H6Z" />
      <path d="M9.5 10h6M9.5 13.5h6M9.5 17h3.5" />
    </>
  ),
  exempt: (
    <>
      <path d="M12 2.8 20 5.8V11c0 5-3.4 8.4-8 10.2C7.4 19.4 4 16 4 11V5.8Z" />
      <path d="m8.4 11.8 2.6 2.6 4.8-5" />
    </>
  ),
  off: <rect x="4.5" y="4.5" width="15" height="15" rx="2.5" />,
  starting: <path d="M5 12v.1M12 12v.1M19 12v.1" className="dots" />,
  silent: <path d="M8 8.6a4 4 0 1 1 5.9 3.5c-1.2.7-1.9 1.3-1.9 2.7M12 19.4v.1" className="bold" />,
};

export function StateIcon({ kind }: { kind: IconKind }): ReactElement {
  return (
    <svg className="state-icon" data-icon={kind} viewBox="0 0 24 24" aria-hidden="true">
      {shapes[kind]}
    </svg>
  );
}
