import { isElement } from '../../privacy/dom-access';
import { round1 } from '../clock';
import { type Cancel, later } from '../later';
import type { Recording } from '../recording';
import { scrollPosition } from '../scroll-position';

/** A container's position is told this often while it moves, and once more when it rests. Milliseconds. */
const EVERY = 100;

/** `scroll`: positions of every container that scrolls. */
export function recordScrolls(recording: Recording): void {
  const told = new WeakMap<Node, { at: number; cancel?: Cancel }>();
  const tell = (container: Node, event: Event): void => {
    const { x, y } = scrollPosition(container);
    told.set(container, { at: performance.now() });
    const cause = recording.cause.of(event);
    const target = isElement(container) ? recording.targetOf(container, cause) : recording.ids.of(document);
    recording.record({ type: 'scroll', target, x: round1(x), y: round1(y), cause });
  };
  recording.listeners.on('scroll', (event) => {
    const container = containerOf(event);
    if (!container || isSecret(container, recording)) return;
    const last = told.get(container);
    last?.cancel?.();
    const wait = last ? EVERY - (performance.now() - last.at) : 0;
    if (wait <= 0) return tell(container, event);
    told.set(container, { at: last?.at ?? 0, cancel: later(wait, () => tell(container, event)) });
  });
}

/** A secret field that scrolls tells how much is in it. */
function isSecret(container: Node, { memory }: Recording): boolean {
  return isElement(container) && memory.fields.kind(container) === 'secret';
}

function containerOf(event: Event): Node | null {
  const target = event.composedPath()[0];
  if (target === document) return document;
  return isElement(target) ? target : null;
}
