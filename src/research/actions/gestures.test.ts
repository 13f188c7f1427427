import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import { sampleClick, sampleElement, samplePage } from '../testing/sample';
import type { Action } from './action';
import { foldActions } from './fold';

const click = (t: number, target: number, count = 1) => sampleClick(1, target, t, count);

type Press = Extract<TraceLine, { type: 'press' }>;

/** A press or release at a point of the element 4, whose box begins at [10, 10]. */
function button(type: 'press' | 'release', t: number, at: [number, number], target = 4): TraceLine {
  const [x, y] = at;
  const rest: Omit<Press, 'type'> = {
    t,
    page: 1,
    target,
    at,
    in: [x - 10, y - 10],
    pointer: 'mouse',
    id: 1,
    button: 0,
    buttons: type === 'press' ? 1 : 0,
    modifiers: [],
  };
  return { ...rest, type };
}

function way(t: number, ...path: number[]): TraceLine {
  return { t, page: 1, type: 'pointer', pointer: 'mouse', id: 1, buttons: 1, source: 'coalesced', path };
}

function actionsOf(...events: TraceLine[]): Action[] {
  return foldActions({
    lines: [samplePage(1, 0), sampleElement(1, 4, 0), sampleElement(1, 5, 0), ...events],
  });
}

describe('gestures', () => {
  it('are drags when the pointer moved while it was down, with the way in the session’s time', () => {
    const [drag] = actionsOf(
      button('press', 100, [20, 15]),
      way(110, 0, 30, 15, 8, 40, 0),
      button('release', 130, [70, 15]),
    );
    expect(drag).toMatchObject({
      op: 'drag',
      t: 100,
      until: 130,
      gesture: {
        from: { in: [10, 5] },
        to: { at: [70, 15] },
        path: [
          [110, 30, 15],
          [118, 70, 15],
        ],
      },
    });
  });

  it('are clicks when it trembled only', () => {
    const folded = actionsOf(
      button('press', 100, [20, 15]),
      way(110, 0, 22, 16),
      button('release', 130, [21, 15]),
      {
        ...click(130, 4),
      },
    );
    expect(folded).toMatchObject([{ op: 'click', events: [3, 5, 6] }]);
  });

  it('take their place from the click where a secret field beside hid that of the press', () => {
    const { target: _, at: __, in: ___, ...hidden } = button('press', 100, [20, 15]) as Press;
    const folded = actionsOf(
      { ...hidden, redacted: { target: ['field'] } },
      button('release', 130, [20, 15]),
      click(130, 4),
    );
    expect(folded).toMatchObject([
      { op: 'click', target: { name: 'Buy' }, gesture: { from: { in: [10, 5] } } },
    ]);
    expect(folded[0]).not.toHaveProperty('withheld');
  });

  it('select text when a selection follows', () => {
    const selection: TraceLine = { t: 140, page: 1, type: 'selection', text: 'ready', cause: 'user' };
    const folded = actionsOf(button('press', 100, [20, 15]), button('release', 130, [70, 15]), selection);
    expect(folded).toMatchObject([{ op: 'selectText', value: 'ready' }]);
  });
});

describe('fingers', () => {
  const finger = (type: 'press' | 'release', t: number, at: [number, number], id = 7): TraceLine =>
    ({ ...button(type, t, at), pointer: 'touch', id }) as TraceLine;

  it('tap, though they are less steady than a mouse and the click comes late', () => {
    const folded = actionsOf(
      finger('press', 100, [20, 15]),
      { ...way(110, 0, 28, 20), pointer: 'touch', id: 7 } as TraceLine,
      finger('release', 160, [28, 20]),
      click(480, 4),
    );
    expect(folded).toMatchObject([{ op: 'click', gesture: { pointer: 'touch', approach: [] } }]);
  });

  it('pinch as one gesture, each with its own way', () => {
    const folded = actionsOf(
      finger('press', 100, [50, 50], 7),
      finger('press', 105, [60, 50], 8),
      { ...way(120, 0, 30, 50), pointer: 'touch', id: 7 } as TraceLine,
      { ...way(120, 0, 80, 50), pointer: 'touch', id: 8 } as TraceLine,
      finger('release', 140, [80, 50], 8),
      finger('release', 150, [30, 50], 7),
    );
    expect(folded).toMatchObject([
      {
        op: 'drag',
        gesture: {
          id: 7,
          path: [[120, 30, 50]],
          others: [{ id: 8, path: [[120, 80, 50]], to: { at: [80, 50] } }],
        },
      },
    ]);
  });

  it('move a page: that is scrolling, not a drag', () => {
    const folded = actionsOf(
      finger('press', 100, [50, 90]),
      { ...finger('release', 130, [50, 60]), cancelled: true } as TraceLine,
      { t: 150, page: 1, type: 'scroll', target: 5, x: 0, y: 80, cause: 'user' },
      { t: 350, page: 1, type: 'scroll', target: 5, x: 0, y: 120, cause: 'user' },
    );
    expect(folded).toMatchObject([{ op: 'scroll', y: 120 }]);
  });

  it('do nothing where the browser took over and nothing moved', () => {
    const cancelled = { ...finger('release', 130, [50, 60]), cancelled: true } as TraceLine;
    expect(actionsOf(finger('press', 100, [50, 90]), cancelled)).toEqual([]);
  });
});

describe('files from outside the browser', () => {
  it('are an upload, and do not turn the click before into a drag', () => {
    const folded = actionsOf(
      button('press', 100, [20, 15]),
      button('release', 130, [20, 15]),
      click(130, 4),
      {
        t: 900,
        page: 1,
        type: 'drop',
        target: 5,
        types: ['Files'],
        files: { count: 1, types: ['text/csv'] },
      } as TraceLine,
    );
    expect(folded).toMatchObject([
      { op: 'click' },
      { op: 'upload', target: { id: 5 }, files: { count: 1 }, withheld: true },
    ]);
  });
});

describe('secret fields', () => {
  it('are typed into while they have the focus, before the press that leaves them', () => {
    const secret: TraceLine = {
      t: 210,
      page: 1,
      type: 'change',
      target: 5,
      filled: true,
      cause: 'user',
      redacted: { value: ['field'] },
    };
    const focus: TraceLine = { t: 100, page: 1, type: 'focus', target: 5, cause: 'user' };
    const folded = actionsOf(
      focus,
      button('press', 200, [20, 15]),
      secret,
      button('release', 220, [20, 15]),
      click(220, 4),
    );
    expect(folded.map(({ op, withheld }) => [op, withheld])).toEqual([
      ['type', true],
      ['click', undefined],
    ]);
  });
});

describe('hovering', () => {
  const hover = (t: number, changed: boolean): TraceLine => ({
    t,
    page: 1,
    type: 'hover',
    target: 5,
    changed,
  });

  it('is an action when the page changed, and the way to the next when it did not', () => {
    const folded = actionsOf(hover(10, true), hover(20, false), click(30, 4));
    expect(folded).toMatchObject([{ op: 'hover' }, { op: 'click', trail: [{ target: { id: 5 } }] }]);
  });
});
