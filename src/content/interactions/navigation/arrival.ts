import type { Hello } from '../../../messages/page';
import { direction } from './kind';
import { navigationApi } from './listen';

/** How this document came to be shown. */
export function navigationKind(): Hello['navigation'] {
  const activation = navigationApi()?.activation;
  if (activation?.navigationType === 'traverse') {
    const kind = direction(activation.from?.index, activation.entry.index);
    return kind === 'back' || kind === 'forward' ? kind : 'traverse';
  }
  const [entry] = performance.getEntriesByType('navigation');
  const type = entry instanceof PerformanceNavigationTiming ? entry.type : 'navigate';
  if (type === 'reload') return 'reload';
  return type === 'back_forward' ? 'traverse' : 'load';
}
