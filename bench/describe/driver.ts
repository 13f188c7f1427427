/** Runs in an isolated world of the page, as the recorder does. */
import { actionable } from '../../src/content/element/actionable';
import { describe } from '../../src/content/element/describe';
import { testContext } from '../../src/content/element/testing/context';
import { Mutations } from '../../src/content/mutations';
import { ShadowHosts } from '../../src/content/shadow-hosts';
import { Spaces } from '../../src/content/spaces';

export interface Round {
  /** Elements described. */
  count: number;
  /** Milliseconds that a description may take; left out: what the recorder allows. */
  budget?: number;
  /** Descriptions of each element, of which the shortest counts: what is left when the machine is busy otherwise. */
  tries: number;
  /** The page changes before each description, as it does while somebody works. */
  changing: boolean;
}

export interface Times {
  /** Milliseconds, in the order described. */
  times: number[];
  partial: number;
  /** Elements of the page, those in shadow trees included. */
  elements: number;
}

function* elementsIn(root: ParentNode): Generator<Element> {
  for (const element of root.querySelectorAll('body *')) yield* around(element);
}

function* around(element: Element): Generator<Element> {
  yield element;
  if (element.shadowRoot === null) return;
  for (const inner of element.shadowRoot.querySelectorAll('*')) yield* around(inner);
}

/** Something on the page changes: a clock ticks, a state is set. Layout is up to date when the time is taken. */
function change(turn: number): void {
  const clock = document.querySelector('#clock');
  if (clock !== null) clock.textContent = String(turn);
  document.body.dataset['turn'] = String(turn);
  document.body.getBoundingClientRect();
}

const mutations = new Mutations(new AbortController().signal);
const hosts = new ShadowHosts(mutations);
const spaces = new Spaces(mutations);
const context = testContext({ hosts: () => hosts.all(), whole: (root, make) => spaces.of(root, make) });
let all: Element[] | undefined;

function round({ count, budget, tries, changing }: Round): Times {
  all ??= [...elementsIn(document)];
  const times: number[] = [];
  let partial = 0;
  for (let turn = 0; turn < count; turn += 1) {
    // A prime step spreads the elements over the page.
    const hit = all[(turn * 7919) % all.length] ?? document.body;
    let shortest = Number.POSITIVE_INFINITY;
    let isPartial = false;
    for (let attempt = 0; attempt < tries; attempt += 1) {
      if (changing) change(turn * tries + attempt);
      const before = performance.now();
      isPartial = describe(actionable(hit), context, budget).partial === true;
      shortest = Math.min(shortest, performance.now() - before);
    }
    times.push(shortest);
    if (isPartial) partial += 1;
  }
  return { times, partial, elements: all.length };
}

Object.assign(globalThis, { candorRound: round });
