import type { Draft, Drafts, Seen } from './drafts';

/** A selection rests this soon after what made it. Milliseconds. */
const RESTS_WITHIN = 1_500;

/** Text selected: by dragging, by clicks, by keys. */
export function foldSelecting(seen: Seen, drafts: Drafts): boolean {
  const { event } = seen;
  if (event.type !== 'selection') return false;
  const maker = drafts.last;
  if (!maker || event.t - maker.until > RESTS_WITHIN) return true;
  drafts.attach(maker, seen);
  if (isSelecting(maker)) {
    maker.op = 'selectText';
    if (event.text === undefined) maker.withheld = true;
    else maker.value = event.text;
  }
  return true;
}

function isSelecting({ op, gesture }: Draft): boolean {
  return (op === 'drag' || op === 'selectText') && gesture?.button === 0 && gesture.native !== true;
}
