import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TraceLine } from '../../trace/event';
import type { JsonObject } from '../../trace/json';
import { samplePage } from '../testing/sample';
import { joinFrames, replayIdOf } from './join-frames';
import { FrameReplay } from './testing/frame-replay';

/** Ids that every page of these tests counts anew. */
const [DOCUMENT, BODY, WRAPPER, TEXT, FRAMES] = [1, 2, 3, 4, [10, 11]] as const;
/** By page number: the frame element that it is in, and the page that has it. Page 3 follows page 2 in its frame. */
const PLACES = new Map([
  [2, { parent: 1, element: 10 }],
  [3, { parent: 1, element: 10 }],
  [4, { parent: 1, element: 11 }],
  [5, { parent: 2, element: 10 }],
  [6, { parent: 4, element: 11 }],
]);
/** Pages 1 and 7 are top documents. */
const PAGES = [1, 2, 3, 4, 5, 6, 7];

type Step = { do: 'snapshot' | 'text' | 'move' | 'frame'; page: number; frame: number };
const step: fc.Arbitrary<Step> = fc.record({
  do: fc.constantFrom('snapshot', 'snapshot', 'text', 'move', 'frame', 'frame'),
  page: fc.constantFrom(...PAGES),
  frame: fc.constantFrom(...FRAMES),
});

/** A page as it is, which tells its changes once it has begun. */
class LivePage {
  readonly frames = new Set<number>([FRAMES[0]]);
  text: string;
  hasBegun = false;

  constructor(readonly number: number) {
    this.text = `page ${number}`;
  }

  do({ do: what, frame }: Step, turn: number): { type: 2 | 3 | 4; data: JsonObject }[] {
    if (what === 'snapshot') {
      this.hasBegun = true;
      return [
        { type: 4, data: { href: '', width: 9, height: 9 } },
        { type: 2, data: { node: this.#document(), initialOffset: { left: 0, top: 0 } } },
      ];
    }
    const change = this.#change(what, frame, turn);
    return this.hasBegun ? [{ type: 3, data: { source: 0, ...NOTHING, ...change } }] : [];
  }

  #change(what: Step['do'], frame: number, turn: number): JsonObject {
    if (what === 'text') {
      this.text = `page ${this.number} at ${turn}`;
      return { texts: [{ id: TEXT, value: this.text }] };
    }
    if (what === 'move') {
      const adds = this.#wrapper();
      return { removes: [{ parentId: BODY, id: WRAPPER }], adds };
    }
    if (this.frames.delete(frame)) return { removes: [{ parentId: WRAPPER, id: frame }] };
    this.frames.add(frame);
    return { adds: [{ parentId: WRAPPER, nextId: null, node: frameNode(frame) }] };
  }

  #document(): JsonObject {
    const body = { type: 2, id: BODY, tagName: 'body', attributes: {} };
    const childNodes = [{ type: 3, id: TEXT, textContent: this.text }, this.#tree()];
    return { type: 0, id: DOCUMENT, childNodes: [{ ...body, childNodes }] };
  }

  #tree(): JsonObject {
    return {
      type: 2,
      id: WRAPPER,
      tagName: 'div',
      attributes: {},
      childNodes: [...this.frames].map(frameNode),
    };
  }

  /** As the recorder tells it: each node by itself. */
  #wrapper(): JsonObject[] {
    return [
      { parentId: BODY, nextId: null, node: { ...this.#tree(), childNodes: [] } },
      ...[...this.frames].map((frame) => ({ parentId: WRAPPER, nextId: null, node: frameNode(frame) })),
    ];
  }
}

const NOTHING = { texts: [], attributes: [], removes: [], adds: [] };

function frameNode(id: number): JsonObject {
  const attributes = { id: 'frame', src: 'https://other.example/', sandbox: 'allow-scripts' };
  return { type: 2, id, tagName: 'iframe', attributes, childNodes: [] };
}

/** Pages that do something, their lines, and what the tab must show at the end. */
class Tab {
  readonly lines: TraceLine[];
  readonly #pages = new Map(PAGES.map((page) => [page, new LivePage(page)]));
  readonly #inFrame = new Map<string, LivePage>();
  #top: LivePage | undefined;

  constructor(steps: readonly Step[]) {
    this.lines = PAGES.map((page) => {
      const place = PLACES.get(page);
      const frame = place && { framePath: [0], parent: place.parent, frameElement: place.element };
      const deep = place && place.parent > 1 ? { framePath: [0, 0] } : {};
      return samplePage(page, 0, { ...frame, ...deep });
    });
    for (const [index, each] of steps.entries()) this.#do(each, index + 1);
  }

  #do(each: Step, t: number): void {
    const page = this.#pages.get(each.page);
    const place = PLACES.get(each.page);
    if (!page) return;
    if (each.do === 'snapshot' && place) this.#inFrame.set(`${place.parent} ${place.element}`, page);
    else if (each.do === 'snapshot') this.#top = page;
    for (const event of page.do(each, t)) {
      this.lines.push({ t, page: each.page, type: 'dom', event: { ...event, timestamp: 5_000 + t } });
    }
  }

  shows(page = this.#top): string {
    if (!page) return '';
    const frames = [...page.frames].map((frame) => {
      const inside = this.#inFrame.get(`${page.number} ${frame}`);
      return `[${inside ? this.shows(inside) : ''}]`;
    });
    return page.text + frames.join('');
  }
}

describe('joining the pages of a tab for a replay', () => {
  it('ends at what the tab shows, whatever its pages and frames did', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const tab = new Tab(steps);
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
    const tab = new Tab([
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
    const tab = new Tab([
      { do: 'snapshot', page: 2, frame: 10 },
      { do: 'snapshot', page: 1, frame: 10 },
    ]);
    const { events, shown } = joinFrames(tab.lines, 1);
    expect(replayIdOf(shown, { page: 2, node: DOCUMENT, t: 1 })).toBeUndefined();
    const id = replayIdOf(shown, { page: 2, node: DOCUMENT, t: 2 });
    expect(JSON.stringify(events.at(-1))).toContain(`{"type":0,"id":${id}`);
    expect(events.at(-1)?.data).toMatchObject({ isAttachIframe: true });
  });

  it('tells what fills the screen, and again with each telling of its page', () => {
    const tab = new Tab([
      { do: 'snapshot', page: 1, frame: 10 },
      { do: 'snapshot', page: 2, frame: 10 },
    ]);
    const full: TraceLine = { t: 5, page: 2, type: 'fullscreen', on: true, target: BODY };
    const again = new Tab([{ do: 'snapshot', page: 1, frame: 10 }]).lines.filter(
      ({ type }) => type === 'dom',
    );
    const { events } = joinFrames([...tab.lines, full, ...again], 1);
    const told = events.filter(({ type }) => type === 5).map(({ data }) => data);
    expect(told).toMatchObject([{ payload: { isFull: true } }, { payload: { isFull: true } }]);
    expect(told[0]).not.toEqual(told[1]);
  });

  it('tells where a page in a frame had scrolled to', () => {
    const tab = new Tab([
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
