import fc from 'fast-check';
import type { TraceLine } from '../../../trace/event';
import type { JsonObject } from '../../../trace/json';
import { samplePage } from '../../testing/sample';

/** Ids that every page of these tests counts anew. */
export const [DOCUMENT, BODY, WRAPPER, TEXT, HTML, FRAMES] = [1, 2, 3, 4, 5, [10, 11]] as const;
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

export type Step = { do: 'snapshot' | 'text' | 'move' | 'frame'; page: number; frame: number };
export const step: fc.Arbitrary<Step> = fc.record({
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
    const childNodes = [{ type: 3, id: TEXT, textContent: this.text }, this.#tree()];
    const body = { type: 2, id: BODY, tagName: 'body', attributes: {}, childNodes };
    const html = { type: 2, id: HTML, tagName: 'html', attributes: {}, childNodes: [body] };
    return { type: 0, id: DOCUMENT, childNodes: [html] };
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
export class FramedTab {
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
