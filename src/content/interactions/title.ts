import { titleOf } from '../../privacy/dom-access';
import type { Recording } from '../recording';

/**
 * `title`: what the document is called now. A page is described at its very start, before its title is parsed.
 * @returns looks whether the title has changed; to be called before lines are sent
 */
export function recordTitle(recording: Recording): () => void {
  let told = '';
  return () => {
    const title = titleOf(document);
    if (title === told || recording.memory.marks.hidesAll) return;
    told = title;
    recording.record({ type: 'title', title });
  };
}
