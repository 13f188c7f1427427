// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { PageMemory } from '../memory';
import { STATEFUL } from '../watched-elements';
import { Fields } from './fields';
import { NOTHING } from './inherited';
import { MaskedTyping } from './masked-typing';
import { NodeIds } from './node-ids';
import { type SerializeContext, serializeNode } from './serialize';
import { Told } from './told';
import { type RrwebEvent, Writer } from './writer';

/** jsdom has no popovers: here those with a title are open. */
vi.mock('../../privacy/dom-access', async (importOriginal) => {
  const original = await importOriginal<typeof import('../../privacy/dom-access')>();
  const matchesSelector = (element: Element, selector: string): boolean =>
    original.matchesSelector(element, selector === ':popover-open' ? '[title]' : selector);
  return { ...original, matchesSelector };
});

const [ids, told] = [new NodeIds(), new Told()];
let events: RrwebEvent[];
let fields: Fields;
let context: SerializeContext;

function newContext(captureKeys: 'classes' | 'text' = 'classes'): SerializeContext {
  const rules = { captureKeys, captureDom: 'full', covered: '' } as const;
  return {
    ids,
    memory: new PageMemory(),
    rules,
    styled: new Set(),
    fields: new WeakMap(),
    isSnapshot: false,
    typing: undefined,
    sheets: { tell: () => undefined },
    count: () => {},
  };
}

/** What is told of popovers and boxes when they are looked at now. */
function look(): unknown[] {
  events = [];
  fields.look(Array.from(document.querySelectorAll(STATEFUL)), context);
  return events.map(({ data }) => data);
}

function tell(element: Element | null): number {
  const id = ids.of(element ?? document);
  told.insert(id, undefined, null);
  return id;
}

describe('what custom events tell', () => {
  beforeEach(() => {
    document.body.innerHTML = '<div popover>Menu</div><input type=checkbox><p popover>Not told</p>';
    fields = new Fields({
      told,
      writer: new Writer((event) => events.push(event)),
      held: () => undefined,
      tellHeld: () => {},
    });
    context = newContext();
  });

  it('is that a popover opens and closes, once each', () => {
    const popover = document.querySelector('div');
    const id = tell(popover);
    expect(look()).toEqual([]);
    popover?.setAttribute('title', 'open');
    expect(look()).toEqual([{ tag: 'popover', payload: { id, isOpen: true } }]);
    expect(look()).toEqual([]);
    popover?.removeAttribute('title');
    expect(look()).toEqual([{ tag: 'popover', payload: { id, isOpen: false } }]);
  });

  it('is that a box is neither ticked nor not, and that it is one of them again', () => {
    const box = document.querySelector('input');
    const id = tell(box);
    if (box) box.indeterminate = true;
    expect(look()).toEqual([{ tag: 'indeterminate', payload: { id, isIndeterminate: true } }]);
    if (box) box.indeterminate = false;
    expect(look()).toEqual([{ tag: 'indeterminate', payload: { id, isIndeterminate: false } }]);
  });

  it('is told again after a full snapshot', () => {
    const popover = document.querySelector('div');
    tell(popover);
    popover?.setAttribute('title', 'open');
    expect(look()).toHaveLength(1);
    context = newContext();
    expect(look()).toHaveLength(1);
  });

  it('is nothing of what is not in the recording, or of boxes in private parts', () => {
    document.querySelector('p')?.setAttribute('title', 'open');
    const section = document.createElement('section');
    section.className = 'rr-mask';
    section.innerHTML = '<input type=checkbox>';
    document.body.append(section);
    const box = section.querySelector('input');
    tell(box);
    if (box) box.indeterminate = true;
    expect(look()).toEqual([]);
  });
});

describe('a field that is read while somebody types in it', () => {
  it('is told once more with what was typed, which is judged whole', () => {
    document.body.innerHTML = '<input value=Order>';
    const field = document.querySelector('input') ?? document.body;
    const accompanying: unknown[] = [];
    fields = new Fields({
      told,
      writer: new Writer((event) => events.push(event)),
      held: () => field,
      tellHeld: (data) => accompanying.push(data),
    });
    context = newContext('text');
    context.typing = new MaskedTyping();
    const id = tell(field);
    serializeNode(field, NOTHING, context);
    expect(look()).toEqual([]);
    expect(accompanying).toMatchObject([{ id, text: 'Order' }]);
  });
});
