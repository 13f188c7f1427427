// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { PageMemory } from '../memory';
import { Mutations } from '../mutations';
import { Dirty } from './dirty';
import { NodeIds } from './node-ids';
import { Sampler } from './sampler';
import { Replayed } from './testing/replayed';
import { Told } from './told';
import { type RrwebEvent, Writer } from './writer';

/** One slice that ends after a handful of nodes, and one that reads all there is. Milliseconds. */
const [SHORT, LONG] = [-1, 10_000];
const RUNS = 500;

type Step =
  | { do: 'insert'; at: number; before: number; tag: number }
  | { do: 'text' | 'attribute' | 'remove' | 'root' | 'clear'; at: number }
  | { do: 'move'; from: number; at: number; before: number }
  | { do: 'detour'; from: number; at: number; before: number }
  | { do: 'sort'; at: number }
  | { do: 'tick' | 'slice' | 'sample' };

const at = fc.nat(60);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('insert'), at, before: at, tag: fc.nat(3) }) },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constantFrom('text', 'attribute', 'remove', 'root', 'clear'), at }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constantFrom('move', 'detour'), from: at, at, before: at }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('sort'), at }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constantFrom('tick', 'slice', 'sample') }) },
) as fc.Arbitrary<Step>;

/** A page, its recording, and what a replay makes of it. */
class Bench {
  readonly replayed = new Replayed();
  readonly events: RrwebEvent[] = [];
  readonly ending = new AbortController();
  readonly #dirty: Dirty;
  readonly sampler: Sampler;
  #count = 0;

  constructor(storm?: number) {
    this.#dirty = new Dirty(new Mutations(this.ending.signal), () => {}, storm);
    document.body.innerHTML = '<main><p>one</p><ul><li>a</li><li>b</li></ul></main>';
    const [ids, memory] = [new NodeIds(), new PageMemory()];
    const rules = { captureKeys: 'classes', captureDom: 'full', covered: '' } as const;
    const context = {
      ids,
      memory,
      rules,
      styled: new Set<string>(),
      fields: new WeakMap(),
      isSnapshot: true,
      typing: undefined,
      sheets: { tell: () => undefined },
    };
    this.sampler = new Sampler({
      told: new Told(),
      dirty: this.#dirty,
      writer: new Writer((event) => {
        this.events.push(event);
        this.replayed.apply(structuredClone(event));
      }),
      contextOf: () => ({ ...context, count: () => {} }),
      onRoot: (root) => this.#dirty.observe(root),
    });
    this.#dirty.observe(document);
    this.sampler.begin(document);
  }

  sample(): void {
    while (!this.sampler.slice(LONG));
  }

  async do(step: Step): Promise<void> {
    switch (step.do) {
      case 'tick':
        return Promise.resolve();
      case 'slice':
        this.sampler.slice(SHORT);
        return;
      case 'sample':
        return this.sample();
      case 'insert':
        this.#place(this.#make(step.tag), step.at, step.before);
        return;
      case 'move':
        this.#place(this.#element(step.from), step.at, step.before);
        return;
      case 'detour':
        return this.#detour(step.from, step.at, step.before);
      case 'sort':
        this.#sort(this.#element(step.at));
        return;
      default:
        this.#change(step.do, this.#element(step.at));
    }
  }

  #change(what: 'text' | 'attribute' | 'remove' | 'root' | 'clear', element: Element): void {
    const text = `t${++this.#count}`;
    if (what === 'attribute') element.setAttribute('title', text);
    else if (what === 'clear') element.textContent = '';
    else if (what === 'remove' && element !== document.body) element.remove();
    else if (what === 'text') {
      const first = element.firstChild;
      if (first instanceof Text) first.data = text;
      else element.append(text);
    } else if (what === 'root' && /^(p|div|main)$/.test(element.localName) && !element.shadowRoot) {
      const root = element.attachShadow({ mode: 'open' });
      root.innerHTML = `<b>${text}</b><i></i>`;
      this.sampler.addRoot(root);
      this.#dirty.observe(root);
    }
  }

  /** Changes while a node is out of the page are seen by nobody. */
  async #detour(from: number, at: number, before: number): Promise<void> {
    const element = this.#element(from);
    if (element === document.body) return;
    const { parentNode, nextSibling } = element;
    element.remove();
    await Promise.resolve();
    element.append(this.#make(0));
    element.setAttribute('title', `away${++this.#count}`);
    if (before % 2 === 0)
      parentNode?.insertBefore(element, nextSibling?.parentNode === parentNode ? nextSibling : null);
    else this.#place(element, at, before);
  }

  #sort(parent: Element): void {
    for (const child of Array.from(parent.children).reverse()) parent.append(child);
  }

  #make(tag: number): Node {
    const text = `n${++this.#count}`;
    if (tag === 0) return document.createTextNode(text);
    const element = document.createElement(['p', 'div', 'ul'][tag - 1] ?? 'p');
    element.innerHTML = `<span>${text}</span><!-- ${text} --><em></em>`;
    return element;
  }

  #place(node: Node, at: number, before: number): void {
    const parent = this.#element(at);
    if (holds(node, parent) || node === document.body) return;
    const siblings = parent.childNodes;
    parent.insertBefore(node, siblings[before % (siblings.length + 1)] ?? null);
  }

  #element(index: number): Element {
    const elements: Element[] = [];
    const visit = (element: Element): void => {
      elements.push(element);
      for (const child of [...(element.shadowRoot?.children ?? []), ...element.children]) visit(child);
    };
    visit(document.body);
    return elements[index % elements.length] ?? document.body;
  }
}

/** Whether a node stands inside another, shadow trees included. */
function holds(outer: Node, inner: Node): boolean {
  if (outer.contains(inner)) return true;
  const root = inner.getRootNode();
  return root instanceof ShadowRoot && holds(outer, root.host);
}

function live(): string {
  const outline = (node: Node): string => {
    if (node.nodeType === 8) return '';
    if (node.nodeType === 3) return `<${(node as Text).data}></>`;
    const element = node instanceof Element ? node : undefined;
    const attributes = Array.from(element?.attributes ?? [], ({ name, value }) => ` ${name}=${value}`).sort();
    const shadow = Array.from(element?.shadowRoot?.childNodes ?? [], outline).join('');
    const name = element?.localName ?? (node.nodeType === 9 ? '#document' : 'html');
    const inside = Array.from(node.childNodes, outline).join('');
    return `<${name}${attributes.join('')}>${shadow === '' ? '' : `#(${shadow})`}${inside}</>`;
  };
  return outline(document);
}

describe('sampling a page', () => {
  let bench: Bench | undefined;
  afterEach(() => bench?.ending.abort());

  it('ends at what the page shows, whatever was done to it in between', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
        bench?.ending.abort();
        bench = new Bench();
        for (const one of steps) await bench.do(one);
        bench.sample();
        expect(bench.replayed.outline()).toBe(live());
      }),
      { numRuns: RUNS },
    );
  });

  it('tells nothing of what came and went', async () => {
    bench = new Bench();
    bench.sample();
    const before = bench.events.length;
    for (let turn = 0; turn < 10; turn++) {
      const toast = document.createElement('div');
      document.body.append(toast);
      await Promise.resolve();
      toast.remove();
    }
    bench.sample();
    expect(bench.events).toHaveLength(before);
  });

  it('tells what has changed in many nodes while they were out of the page', async () => {
    bench = new Bench();
    const list = document.querySelector('ul');
    if (list) list.innerHTML = Array.from({ length: 200 }, (_, index) => `<li>${index}</li>`).join('');
    bench.sample();
    const items = Array.from(list?.children ?? []);
    list?.replaceChildren();
    await Promise.resolve();
    for (const item of items) item.textContent += ' changed';
    list?.replaceChildren(...items);
    bench.sample();
    expect(bench.replayed.outline()).toBe(live());
  });

  it('reads the page anew after a storm of changes, and says so', () => {
    bench = new Bench(20);
    bench.sample();
    const before = bench.events.length;
    for (let n = 0; n < 30; n++) document.body.append(document.createElement('div'));
    bench.sample();
    for (const div of document.querySelectorAll('body > div')) div.setAttribute('title', 'changed');
    bench.sample();
    expect(bench.events.slice(before).map(({ type }) => type)).toEqual([3, 5, 4, 2]);
    expect(bench.replayed.outline()).toBe(live());
  });

  it('hides what is added, changed and moved inside what the page marks, in shadow trees too', () => {
    bench = new Bench();
    document.body.innerHTML =
      '<div id=plain><p>Open</p></div><section class=rr-mask><div id=host></div><i>-</i></section>';
    const host = document.querySelector('#host');
    const root = host?.attachShadow({ mode: 'open' });
    bench.sample();
    if (root) root.innerHTML = '<b>Secret one</b>';
    bench.sample();
    const text = root?.querySelector('b')?.firstChild;
    if (text) text.nodeValue = 'Secret two';
    host?.setAttribute('title', 'Secret three');
    document.querySelector('i')?.append('Secret four');
    bench.sample();
    const moved = document.querySelector('#plain');
    moved?.append(...Array.from({ length: 40 }, () => document.createElement('u')));
    bench.sampler.slice(SHORT);
    document.querySelector('section')?.append(moved ?? '');
    for (const node of moved?.children ?? []) node.textContent = 'Secret five';
    bench.sample();
    expect(JSON.stringify(bench.events)).toContain('Open');
    expect(JSON.stringify(bench.events)).not.toContain('Secret');
  });

  it('tells attributes that are kept, and not even the names of others', () => {
    bench = new Bench();
    bench.sample();
    const before = bench.events.length;
    document.body.setAttribute('data-of-jane-doe', '1');
    document.body.setAttribute('onclick', 'pay()');
    document.body.setAttribute('lang', 'fr');
    bench.sample();
    document.body.removeAttribute('data-of-jane-doe');
    document.body.removeAttribute('lang');
    bench.sample();
    const told = bench.events.slice(before).flatMap(({ data }) => data['attributes']);
    expect(told).toMatchObject([{ attributes: { lang: 'fr' } }, { attributes: { lang: null } }]);
    expect(JSON.stringify(told)).not.toMatch(/jane|onclick/);
    document.body.removeAttribute('onclick');
  });

  it('tells one row when one of many was dragged', () => {
    bench = new Bench();
    const list = document.querySelector('ul');
    if (list) list.innerHTML = Array.from({ length: 200 }, (_, index) => `<li>${index}</li>`).join('');
    bench.sample();
    const before = bench.events.length;
    list?.append(list.children[3] ?? '');
    bench.sample();
    const told = bench.events.slice(before).map(({ data }) => data);
    expect(told.flatMap(({ removes }) => removes)).toHaveLength(1);
    expect(told.flatMap(({ adds }) => adds)).toHaveLength(2);
  });
});
