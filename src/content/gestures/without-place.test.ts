import { describe, expect, it } from 'vitest';
import type { DraftLine } from '../../messages/page';
import { elementsNamedIn } from '../../trace/named-elements';
import { withoutPlace } from './without-place';

const strip = (line: DraftLine, concealed = new Set<number>()) => withoutPlace(line, concealed);

describe('withoutPlace', () => {
  it.each<DraftLine>([
    { t: 1, type: 'wheel', target: 7, at: [3, 4], in: [1, 1], dx: 0, dy: 9, mode: 'pixel', modifiers: [] },
    { t: 1, type: 'drag', phase: 'start', target: 7, at: [3, 4], in: [1, 1], types: [] },
    { t: 1, type: 'drop', target: 7, at: [3, 4], in: [1, 1], types: [] },
    { t: 1, type: 'clipboard', action: 'copy', target: 7, types: [] },
  ])('leaves of a $type that it was, not where', (line) => {
    const concealed = new Set<number>();
    expect(strip(line, concealed)).toMatchObject({ type: line.type, redacted: { target: ['field'] } });
    expect(elementsNamedIn(strip(line) ?? line)).toEqual([]);
    expect([...concealed]).toEqual([7]);
  });

  it('leaves nothing of what exactly was clicked', () => {
    const click: DraftLine = {
      ...{ t: 1, type: 'click', target: 7, hit: 8, at: [3, 4], in: [1, 1] },
      ...{ count: 1, button: 0, modifiers: [] },
    };
    const concealed = new Set<number>();
    expect(elementsNamedIn(strip(click, concealed) ?? click)).toEqual([]);
    expect([...concealed]).toEqual([7, 8]);
  });

  it('leaves of a selection that there was one', () => {
    const end = { node: 3, offset: 1, element: 2, chars: 1 };
    const line: DraftLine = { t: 1, type: 'selection', text: '7', anchor: end, focus: end, cause: 'user' };
    expect(elementsNamedIn(line)).toEqual([2, 2]);
    expect(JSON.stringify(strip(line))).not.toMatch(/"7"|node/);
  });

  it('takes out the tick of a key made of a checkbox, and leaves what fields say', () => {
    const tick: DraftLine = { t: 1, type: 'input', target: 7, checked: true, filled: true, cause: 'user' };
    const text: DraftLine = { t: 1, type: 'input', target: 7, filled: true, cause: 'user' };
    expect(strip(tick, new Set([7]))).toBeUndefined();
    expect(strip(tick, new Set([8]))).toEqual(tick);
    expect(strip(text, new Set([7]))).toEqual(text);
  });
});
