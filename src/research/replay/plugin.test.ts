// @vitest-environment jsdom
import type { eventWithTime, Replayer, ReplayPlugin } from 'rrweb';
import { beforeEach, describe, expect, it } from 'vitest';
import { replayPlugin } from './plugin';
import type { Mirror } from './shown-state';

const MATHML = 'http://www.w3.org/1998/Math/MathML';

/** A replayer's mirror, its events, and nothing else of it. */
class Bench {
  readonly plugin: ReplayPlugin = replayPlugin();
  readonly #nodes = new Map<number, Node>();
  readonly #handlers = new Map<string, () => void>();
  readonly #replayer: Replayer;

  constructor() {
    const mirror: Pick<Mirror, 'getNode' | 'getId' | 'hasNode' | 'replace'> = {
      getNode: (id) => this.#nodes.get(id) ?? null,
      getId: (node) => [...this.#nodes].find(([, other]) => other === node)?.[0] ?? -1,
      hasNode: (node) => [...this.#nodes.values()].includes(node as Node),
      replace: (id, node) => this.#nodes.set(id, node),
    };
    const replayer: Partial<Replayer> = {
      getMirror: () => mirror as Mirror,
      on: (name, handler) => {
        this.#handlers.set(name, () => handler(undefined));
        return this.#replayer;
      },
    };
    this.#replayer = replayer as Replayer;
  }

  node(id: number): Node | undefined {
    return this.#nodes.get(id);
  }

  /** As a replayer that has made a node for an id. */
  build(id: number, node: Node): void {
    this.#nodes.set(id, node);
    this.plugin.onBuild?.(node, { id, replayer: this.#replayer });
  }

  emit(name: 'flush' | 'fullsnapshot-rebuilded'): void {
    this.#handlers.get(name)?.();
  }

  custom(tag: string, payload: object, isWinding = false): void {
    this.#cast({ type: 5, data: { tag, payload }, timestamp: 1 }, isWinding);
  }

  snapshot(): void {
    this.#cast({ type: 2, data: {}, timestamp: 1 }, false);
  }

  #cast(event: object, isWinding: boolean): void {
    this.plugin.handler?.(event as eventWithTime, isWinding, { replayer: this.#replayer });
  }
}

let bench: Bench;
const place = <T extends Element>(id: number, html: string): T => {
  document.body.innerHTML = html;
  const element = document.body.firstElementChild as T;
  bench.build(id, element);
  return element;
};

describe('the plugin of a replayer', () => {
  beforeEach(() => {
    bench = new Bench();
    document.head.innerHTML = '';
  });

  it('shows a box as indeterminate until it is told otherwise', () => {
    const box = place<HTMLInputElement>(3, '<input type=checkbox>');
    bench.custom('indeterminate', { id: 3, isIndeterminate: true });
    expect(box.indeterminate).toBe(true);
    bench.custom('indeterminate', { id: 3, isIndeterminate: false });
    expect(box.indeterminate).toBe(false);
  });

  it('waits with what is wound over until all of it is there', () => {
    const box = place<HTMLInputElement>(3, '<input type=checkbox>');
    bench.custom('indeterminate', { id: 3, isIndeterminate: true }, true);
    expect(box.indeterminate).toBe(false);
    const other = place<HTMLInputElement>(3, '<input type=checkbox>');
    bench.emit('flush');
    expect(other.indeterminate).toBe(true);
  });

  it('shows a state on an element that was made anew', () => {
    place(3, '<input type=checkbox>');
    bench.custom('indeterminate', { id: 3, isIndeterminate: true });
    const other = place<HTMLInputElement>(3, '<input type=checkbox>');
    bench.custom('storm', {});
    expect(other.indeterminate).toBe(true);
  });

  it('forgets with a full snapshot what was told before', () => {
    const box = place<HTMLInputElement>(3, '<input type=checkbox>');
    bench.custom('indeterminate', { id: 3, isIndeterminate: true });
    bench.snapshot();
    expect(box.indeterminate).toBe(false);
  });

  it('lets an element fill its document, and takes that back', () => {
    const video = place(3, '<div></div>');
    bench.custom('fullscreen', { id: 3, isFull: true });
    expect(video.hasAttribute('data-candor-fullscreen')).toBe(true);
    expect(document.head.querySelectorAll('style')).toHaveLength(1);
    bench.custom('fullscreen', { id: 3, isFull: false });
    expect(video.hasAttribute('data-candor-fullscreen')).toBe(false);
  });

  it('makes MathML of formulas, known by the same ids', () => {
    const root = document.createElement('math');
    const inner = document.createElement('mi');
    inner.setAttribute('mathvariant', 'bold');
    inner.textContent = 'x';
    root.append(inner, document.createElement('b'));
    document.body.replaceChildren(root);
    bench.build(4, inner);
    bench.build(3, root);
    bench.emit('fullsnapshot-rebuilded');
    const [math, mi] = [bench.node(3) as Element, bench.node(4) as Element];
    expect([math.namespaceURI, mi.namespaceURI]).toEqual([MATHML, MATHML]);
    expect(document.body.innerHTML).toBe('<math><mi mathvariant="bold">x</mi><b></b></math>');
    expect(mi.parentElement).toBe(math);
  });

  it('makes MathML of what is added to a formula, and of nothing elsewhere', () => {
    document.body.innerHTML = '<math></math><p></p>';
    const [added, stray] = [document.createElement('mn'), document.createElement('mn')];
    document.querySelector('math')?.append(added);
    document.querySelector('p')?.append(stray);
    bench.build(5, added);
    bench.build(6, stray);
    bench.emit('flush');
    expect((bench.node(5) as Element).namespaceURI).toBe(MATHML);
    expect(bench.node(6)).toBe(stray);
  });
});
