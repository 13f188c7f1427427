import type { Recording } from '../recording';

/**
 * `title`: what the document is called now. A page is described at its very start, before its title is parsed.
 * @returns looks whether the title has changed; to be called before lines are sent
 */
export function recordTitle(recording: Recording): () => void {
  let told = '';
  return () => {
    const { title } = recording.memory.marks;
    if (title === told) return;
    told = title;
    recording.record({ type: 'title', title });
  };
}
