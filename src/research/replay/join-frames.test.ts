import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import { sampleElement, samplePage } from '../testing/sample';
import { joinFrames, replayIdOf } from './join-frames';
import { FrameReplay } from './testing/frame-replay';
import { BODY, DOCUMENT, FramedTab, step } from './testing/framed-tab';

describe('joining the pages of a tab for a replay', () => {
  it('ends at what the tab shows, whatever its pages and frames did', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tab = new FramedTab(steps);
        const replay = new FrameReplay();
        const { events } = joinFrames(tab.lines, 1);
        for (const event of events) replay.apply(event);
        expect(replay.shows()).toBe(tab.shows());
        expect(events.map(({ timestamp }) => timestamp)).toEqual(
          events.map(({ timestamp }) => timestamp).toSorted((a, b) => a - b),
        );
        expect(JSON.stringify(events)).not.toMatch(/other\.example|sandbox/);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves the only page of a tab as it was recorded, in milliseconds of the session', () => {
    const tab = new FramedTab([
      { do: 'snapshot', page: 7, frame: 10 },
      { do: 'text', page: 7, frame: 10 },
    ]);
    const recorded = tab.lines.flatMap((line) => (line.type === 'dom' ? [line.event] : []));
    const [meta, snapshot, change] = joinFrames(tab.lines, 1).events;
    expect(meta).toEqual(recorded[0]);
    expect(snapshot?.timestamp).toBe(5_001);
    expect(change).toEqual(recorded[2]);
  });

  it('says which id a node has in the replay', () => {
    const tab = new FramedTab([
      { do: 'snapshot', page: 2, frame: 10 },
      { do: 'snapshot', page: 1, frame: 10 },
    ]);
    const { events, shown } = joinFrames(tab.lines, 1);
    expect(replayIdOf(shown, { page: 2, node: DOCUMENT, t: 1 })).toBeUndefined();
    const id = replayIdOf(shown, { page: 2, node: DOCUMENT, t: 2 });
    expect(JSON.stringify(events.at(-1))).toContain(`{"type":0,"id":${id}`);
    expect(events.at(-1)?.data).toMatchObject({ isAttachIframe: true });
  });

  it('gives elements that are no part of the content ids of their own', () => {
    const { lines } = new FramedTab([
      { do: 'snapshot', page: 1, frame: 10 },
      { do: 'snapshot', page: 2, frame: 10 },
    ]);
    const { shown } = joinFrames([sampleElement(1, 5_000, 0), ...lines], 1);
    const node = replayIdOf(shown, { page: 2, node: DOCUMENT, t: 2 });
    expect(node).toBeGreaterThan(replayIdOf(shown, { page: 1, node: 5_000, t: 2 }) ?? Number.NaN);
  });

  it('tells what fills the screen, and again with each telling of its page', () => {
    const tab = new FramedTab([
      { do: 'snapshot', page: 1, frame: 10 },
      { do: 'snapshot', page: 2, frame: 10 },
    ]);
    const full: TraceLine = { t: 5, page: 2, type: 'fullscreen', on: true, target: BODY };
    const again = new FramedTab([{ do: 'snapshot', page: 1, frame: 10 }]).lines.filter(
      ({ type }) => type === 'dom',
    );
    const { events } = joinFrames([...tab.lines, full, ...again], 1);
    const told = events.filter(({ type }) => type === 5).map(({ data }) => data);
    expect(told).toMatchObject([{ payload: { isFull: true } }, { payload: { isFull: true } }]);
    expect(told[0]).not.toEqual(told[1]);
  });

  it('tells where a page in a frame had scrolled to', () => {
    const tab = new FramedTab([
      { do: 'snapshot', page: 1, frame: 10 },
      { do: 'snapshot', page: 2, frame: 10 },
    ]);
    const last = tab.lines.at(-1);
    if (last?.type === 'dom') last.event.data['initialOffset'] = { left: 0, top: 300 };
    expect(joinFrames(tab.lines, 1).events.at(-1)?.data).toMatchObject({ source: 3, x: 0, y: 300 });
  });

  it('leaves out other tabs, and frames that nothing is known of', () => {
    const dom = (page: number): TraceLine => {
      const event = { type: 2 as const, data: { node: { type: 0, id: 1, childNodes: [] } }, timestamp: 1 };
      return { t: 1, page, type: 'dom', event };
    };
    const lines = [samplePage(1, 0), samplePage(2, 0, { tab: 2 }), samplePage(3, 0, { framePath: [0] })];
    expect(joinFrames([...lines, dom(1), dom(2), dom(3), dom(4)], 1).events).toHaveLength(1);
  });
});
