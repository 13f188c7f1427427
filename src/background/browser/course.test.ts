import { describe, expect, it } from 'vitest';
import { type BrowserState, Course, type Sight } from './course';
import {
  tabActivated,
  tabAttached,
  tabClosed,
  tabDetached,
  tabMoved,
  tabNavigated,
  tabOpened,
} from './tab-events';
import { windowClosed, windowFocused, windowOpened } from './window-events';

/** Window 1 has the focus and covered tab 10 in front; covered tab 11 is behind it. */
const BEFORE: BrowserState = {
  session: 's',
  tabs: { 10: { window: 1, index: 0, covered: true }, 11: { window: 1, index: 1, covered: true } },
  windows: { 1: { front: { tab: 10, since: 0, told: true }, emptied: false } },
  focus: { window: 1, since: 0, told: true },
};

type Step = (course: Course) => void;

/** What is told when one thing after another happens, at 1, 2, 3 …: in order of time, as a trace is read. */
function told(...steps: Step[]): string[] {
  let state = BEFORE;
  const all = steps.flatMap((step, index) => {
    const course = new Course(state, index + 1);
    step(course);
    state = course.state;
    return course.told;
  });
  return all
    .sort((a, b) => a.at - b.at)
    .map(({ at, line }) => {
      const { type, action, ...rest } = line;
      return `${at} ${type} ${action} ${Object.values(rest).join(' ')}`;
    });
}

const opened =
  (id: number, windowId = 1, openerTabId?: number): Step =>
  (course) =>
    tabOpened(
      course,
      { id, windowId, index: 2, incognito: false, ...(openerTabId === undefined ? {} : { openerTabId }) },
      'blank',
    );
const shows =
  (id: number, sight: Sight, windowId = 1, active = true): Step =>
  (course) =>
    tabNavigated(course, { id, windowId, index: 2, active, incognito: false }, sight);
const activated =
  (tabId: number, windowId = 1): Step =>
  (course) =>
    tabActivated(course, { tabId, windowId });
const closed =
  (id: number, isWindowClosing = false, windowId = 1): Step =>
  (course) =>
    tabClosed(course, id, { windowId, isWindowClosing });
const windowOpens =
  (id: number): Step =>
  (course) =>
    windowOpened(course, id);
const windowCloses =
  (id: number): Step =>
  (course) =>
    windowClosed(course, id);
const focused =
  (id: number): Step =>
  (course) =>
    windowFocused(course, id);

describe('a covered tab', () => {
  it('that is opened is told of once it shows what it is, with the times at which it was opened and switched to', () => {
    expect(told(opened(12, 1, 10), activated(12), shows(12, 'covered'))).toEqual([
      '1 tab open 12 1 2 10',
      '2 tab deactivate 10 1',
      '2 tab activate 12 1',
    ]);
  });

  it('is told of when it is switched to, moved and closed', () => {
    const move: Step = (course) => tabMoved(course, 11, { windowId: 1, toIndex: 0 });
    expect(told(activated(11), move, activated(10), closed(11))).toEqual([
      '1 tab activate 11 1',
      '2 tab move 11 1 0',
      '3 tab activate 10 1',
      '4 tab close 11 1',
    ]);
  });

  it('takes its window along when it is dragged out', () => {
    const steps: Step[] = [
      (course) => tabDetached(course, 11, { oldWindowId: 1, oldPosition: 1 }),
      windowOpens(2),
      (course) => tabAttached(course, 11, { newWindowId: 2, newPosition: 0 }),
      activated(11, 2),
      focused(2),
    ];
    expect(told(...steps)).toEqual([
      '1 tab detach 11 1 1',
      '2 window open 2',
      '3 tab attach 11 2 0',
      '4 tab activate 11 2',
      '5 window focus 2',
    ]);
  });

  it('that moves on to another site is forgotten', () => {
    expect(told(shows(10, 'uncovered'), activated(11), closed(10))).toEqual(['2 tab activate 11 1']);
  });

  it('that a site was typed into is not told as switched to', () => {
    expect(told(activated(99), shows(99, 'covered'), closed(99))).toEqual([
      '1 tab deactivate 10 1',
      '3 tab close 99 1',
    ]);
  });
});

describe('a tab that is not covered', () => {
  it('shows only in that another one was left', () => {
    expect(told(opened(12, 1, 10), activated(12), shows(12, 'uncovered'), closed(12))).toEqual([
      '2 tab deactivate 10 1',
    ]);
  });

  it('is not told of as an opener', () => {
    expect(told(opened(12, 1, 99), shows(12, 'covered', 1, false))).toEqual(['1 tab open 12 1 2']);
  });

  it('leaves no trace of its opening when a covered site follows in it', () => {
    expect(told(opened(12), shows(12, 'uncovered'), shows(12, 'covered', 1, false), closed(12))).toEqual([
      '4 tab close 12 1',
    ]);
  });

  it('may be moved and dragged about unseen', () => {
    const steps: Step[] = [
      (course) => tabMoved(course, 99, { windowId: 1, toIndex: 0 }),
      (course) => tabDetached(course, 99, { oldWindowId: 1, oldPosition: 1 }),
      windowOpens(2),
      (course) => tabAttached(course, 99, { newWindowId: 2, newPosition: 0 }),
      activated(99, 2),
    ];
    expect(told(...steps)).toEqual([]);
  });
});

describe('a window', () => {
  it('that is opened with a covered tab is told of once that shows', () => {
    const steps = [windowOpens(2), opened(20, 2), activated(20, 2), focused(2), shows(20, 'covered', 2)];
    expect(told(...steps)).toEqual([
      '1 window open 2',
      '2 tab open 20 2 2',
      '3 tab activate 20 2',
      '4 window blur 1',
      '4 window focus 2',
    ]);
  });

  it('that shows nothing covered is never named', () => {
    const steps = [
      windowOpens(2),
      opened(20, 2),
      activated(20, 2),
      focused(2),
      shows(20, 'uncovered', 2),
      closed(20, true, 2),
      windowCloses(2),
      focused(1),
    ];
    expect(told(...steps)).toEqual(['4 window blur 1', '8 window focus 1']);
  });

  it('loses the focus to another program and gets it back', () => {
    expect(told(focused(-1), focused(1))).toEqual(['1 window blur 1', '2 window focus 1']);
  });

  it('does not tell when something that is not covered is left', () => {
    expect(told(activated(99), focused(-1), focused(1), activated(10))).toEqual([
      '1 tab deactivate 10 1',
      '4 tab activate 10 1',
      '4 window focus 1',
    ]);
  });

  it.each([
    ['its covered tabs with it', [closed(11, true), closed(10, true), windowCloses(1)], true],
    ['after its last tab, a covered one', [closed(11), closed(10), windowCloses(1)], true],
    ['while something else was in it', [closed(10), activated(99), windowCloses(1)], false],
  ])('closes, %s: told %s', (_, steps, isTold) => {
    expect(told(...steps).includes('3 window close 1')).toBe(isTold);
  });
});

it('keeps of tabs that are not covered nothing at all', () => {
  const course = new Course(BEFORE, 1);
  tabOpened(course, { id: 99, windowId: 3, index: 0, incognito: false }, 'uncovered');
  tabActivated(course, { tabId: 99, windowId: 1 });
  tabNavigated(course, { id: 99, windowId: 1, active: true, incognito: false }, 'uncovered');
  expect(JSON.stringify(course.state)).not.toContain('99');
});
