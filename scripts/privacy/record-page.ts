import { Dirty } from '../../src/content/dom/dirty';
import { NodeIds } from '../../src/content/dom/node-ids';
import { Sampler } from '../../src/content/dom/sampler';
import { Told } from '../../src/content/dom/told';
import { type RrwebEvent, Writer } from '../../src/content/dom/writer';
import { FieldsWatch } from '../../src/content/fields-watch';
import { PageMemory } from '../../src/content/memory';
import { Mutations } from '../../src/content/mutations';
import { maskLines } from '../../src/content/outbox/mask-lines';
import { PrivateText } from '../../src/content/private-text';
import { WatchedElements } from '../../src/content/watched-elements';
import type { DraftLine } from '../../src/messages/page';
import { NumbersInMemory } from '../../src/privacy/numbering';
import { redactLine } from '../../src/privacy/redact-line';
import type { TraceLine } from '../../src/trace/event';
import { htmlOf } from './html-of';

/** Long enough to read all there is. Milliseconds. */
const ALL = 10_000;

/**
 * What a recording holds of a page: read as the recorder reads it, masked as before it leaves the page, redacted as in the
 * worker.
 * @param html of the body
 * @returns the recorded body as HTML
 */
export function recordPage(html: string, captureKeys: 'classes' | 'text'): string {
  document.body.innerHTML = html;
  const ending = new AbortController();
  const mutations = new Mutations(ending.signal);
  const [memory, elements] = [new PageMemory(), new WatchedElements(mutations)];
  new FieldsWatch(memory, elements, captureKeys === 'text').look();
  new PrivateText(memory, elements).look();
  const events = eventsOf(memory, mutations, captureKeys);
  ending.abort();
  const numbering = new NumbersInMemory();
  const { lines } = maskLines(events.map(draftOf), memory);
  const redacted = lines.map((line) => redactLine({ ...line, page: 1 } as TraceLine, numbering).line);
  return htmlOf(redacted);
}

function eventsOf(memory: PageMemory, mutations: Mutations, captureKeys: 'classes' | 'text'): RrwebEvent[] {
  const events: RrwebEvent[] = [];
  const dirty = new Dirty(mutations, () => {});
  const sampler = new Sampler({
    told: new Told(),
    dirty,
    writer: new Writer((event) => events.push(structuredClone(event))),
    contextOf: () => ({
      ids: new NodeIds(),
      memory,
      rules: { captureKeys, captureDom: 'full', covered: '' },
      styled: new Set<string>(),
      fields: new WeakMap(),
      isSnapshot: true,
      typing: undefined,
      sheets: { tell: () => undefined },
      count: () => {},
    }),
    onRoot: () => {},
  });
  dirty.observe(document);
  sampler.begin(document);
  while (!sampler.slice(ALL));
  return events;
}

function draftOf(event: RrwebEvent): DraftLine {
  return { type: 'dom', t: 0, event: { ...event, timestamp: 0 } };
}
