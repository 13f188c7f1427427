import type { ReactElement } from 'react';
import { text } from './text';

/** The way out for good, or a line saying that none was named. */
export function Exemption({ url }: { url: string }): ReactElement {
  return (
    <section className="exemption">
      {url === '' ? (
        <p>{text('exemptionNone')}</p>
      ) : (
        <a href={url} target="_blank" rel="noreferrer">
          {text('exemptionAsk')}
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d="M8 5h11v11M19 5 6 18" />
          </svg>
          <span className="unseen"> {text('opensInNewTab')}</span>
        </a>
      )}
    </section>
  );
}
