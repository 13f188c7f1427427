import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Selector } from '../trace/element';
import type { ElementDescription, TraceLine } from '../trace/event';
import type { JsonObject, JsonValue } from '../trace/json';
import { lineWith } from '../trace/testing/arbitrary-words';
import { detect } from './detector/detect';
import { NumbersInMemory } from './numbering';
import { type RedactedLine, redactLine } from './redact-line';

const SHEET = '.from::before{content:"From"}';
const at = { t: 1, page: 1 };

function mask(line: TraceLine): RedactedLine {
  return redactLine(line, new NumbersInMemory(), detect, true);
}

function maskDom(type: 2 | 3 | 5, data: JsonObject): JsonObject {
  const { line } = mask({ ...at, type: 'dom', event: { type, timestamp: 0, data } });
  return line.type === 'dom' ? line.event.data : {};
}

function element(tagName: string, attributes: JsonObject, ...childNodes: JsonValue[]): JsonValue {
  return { type: 2, id: 7, tagName, attributes, childNodes };
}

const described: ElementDescription = {
  ...at,
  type: 'element',
  id: 2,
  tag: 'button',
  role: 'button',
  name: 'Answer Jane',
  description: 'Writes to jane@example.com',
  label: 'Answer',
  placeholder: 'Your words',
  attributes: {
    ...{ class: 'primary', id: 'answer', 'data-testid': 'answer', 'aria-expanded': 'false', type: 'submit' },
    ...{ title: 'Answer her', 'aria-label': 'Answer Jane', value: 'Go', href: '/mail/4711' },
  },
  text: 'Answer\n Jane!',
  state: {},
  box: [0, 0, 1, 1],
  visible: 1,
  shadowPath: [],
  ancestors: [{ role: 'dialog', name: 'Mail 12', tag: 'div' }],
  selectors: [],
};

describe('a masked page', () => {
  it('keeps what it is built of and says nothing, in a full snapshot', () => {
    const text = (textContent: string): JsonValue => ({ type: 3, id: 8, textContent });
    const node = {
      type: 0,
      id: 1,
      compatMode: 'CSS1Compat',
      childNodes: [
        { type: 1, id: 2, name: 'html', publicId: '', systemId: '' },
        element('style', {}, { type: 3, id: 9, textContent: SHEET, isStyle: true }),
        element('title', {}, text('Inbox (3)')),
        element('p', { class: 'from', style: 'color:red', lang: 'en' }, text('Dear '), text('Jane,\n')),
        element('a', { href: 'https://e.com/u/77?k=v', title: 'See you', rel: 'next' }, text('jane@e.com')),
        element('img', { alt: 'A cat', src: 'https://e.com/cat.png', width: '20' }),
        element('input', { placeholder: 'To whom?', value: 'Jane', name: 'to', 'aria-required': 'true' }),
        element('option', { label: 'One', selected: true }, text('\n ')),
        element('dialog', { rr_open_mode: 'modal', 'data-state': 'open', 'data-who': 'Jane Doe' }),
        element('path', { d: 'M 1 2', fill: 'red' }),
        element('div', { class: 'blocked', rr_width: '40px', rr_height: '30.5px' }),
      ],
    };
    const masked = JSON.stringify(maskDom(2, { node, initialOffset: { left: 0, top: 0 } }));
    const kept = JSON.stringify({ node, initialOffset: { left: 0, top: 0 } })
      .replace('Inbox (3)', 'xxxxx (x)')
      .replace('"Dear ', '"xxxx ')
      .replace('"Jane,\\n', '"xxxx,\\n')
      .replace('u/77?k=v', 'u/⟦id⟧?k=⟦…⟧')
      .replace('See you', 'xxx xxx')
      .replace('jane@e.com', '⟦email:1⟧')
      .replace('A cat', 'x xxx')
      .replace('To whom?', 'xx xxxx?')
      .replace('"Jane"', '"xxxx"')
      .replace('"One"', '"xxx"')
      .replace('Jane Doe', 'xxxx xxx');
    expect(masked).toBe(kept);
  });

  it('is masked in what changes later', () => {
    const adds = [{ parentId: 1, nextId: null, node: { type: 3, id: 5, textContent: 'More' } }];
    const texts = [{ id: 4, value: 'Now 5' }];
    const attributes = [{ id: 3, attributes: { 'aria-label': 'Five', class: 'new', title: null } }];
    expect(maskDom(3, { source: 0, adds, texts, attributes, removes: [] })).toEqual({
      ...{ source: 0, removes: [] },
      adds: [{ parentId: 1, nextId: null, node: { type: 3, id: 5, textContent: 'xxxx' } }],
      texts: [{ id: 4, value: 'xxx x' }],
      attributes: [{ id: 3, attributes: { 'aria-label': 'xxxx', class: 'new', title: null } }],
    });
    expect(maskDom(3, { source: 5, id: 3, text: 'Jane', isChecked: false })).toMatchObject({ text: 'xxxx' });
    const rules = { source: 8, id: 3, adds: [{ rule: SHEET, index: 0 }] };
    expect(maskDom(3, rules)).toEqual(rules);
  });

  it('is masked in events of its own, but for the words of the recorder', () => {
    expect(maskDom(5, { tag: 'sheet', payload: { id: 1, state: 'unavailable' } })).toEqual({
      tag: 'sheet',
      payload: { id: 1, state: 'unavailable' },
    });
    expect(maskDom(5, { tag: 'note', payload: { said: 'Jane' } })).toMatchObject({
      payload: { said: 'xxxx' },
    });
  });

  it('describes elements by what they are', () => {
    const { line, counts } = mask(described);
    expect(line).toMatchObject({
      ...{ tag: 'button', role: 'button', name: 'xxxxxx xxxx', description: 'xxxxxx xx ⟦email:1⟧' },
      ...{ label: 'xxxxxx', placeholder: 'xxxx xxxxx', text: 'xxxxxx\n xxxx!' },
      ancestors: [{ role: 'dialog', name: 'xxxx xx', tag: 'div' }],
      attributes: {
        ...{ class: 'primary', id: 'answer', 'data-testid': 'answer', 'aria-expanded': 'false' },
        ...{ type: 'submit', title: 'xxxxxx xxx', 'aria-label': 'xxxxxx xxxx', value: 'xx' },
        href: '/mail/⟦id⟧',
      },
      redacted: { name: ['mask'], description: ['detector-contact', 'mask'], attributes: ['mask', 'url'] },
    });
    expect(counts).toEqual({ mask: 9, url: 1, 'detector-contact': 1 });
  });

  it.each<[Selector['kind'], string, string | undefined]>([
    ['testid', '[data-testid="send"]', '[data-testid="send"]'],
    ['role', 'role=button[name="Answer \\"Jane\\""]', 'role=button[name="⟦text⟧"]'],
    ['role', 'role=button', 'role=button'],
    ['css', 'button.primary[type="submit"]', 'button.primary[type="submit"]'],
    ['css', 'a[title="To \\"Jane\\""] > b', 'a[title="⟦text⟧"] > b'],
    ['css', 'a[title="Jane" i], [alt=\'a]b\']', 'a[title="⟦text⟧"], [alt="⟦text⟧"]'],
    ['css', 'a[aria-label^=Jane i]', 'a[aria-label="⟦text⟧"]'],
    ['xpath', '/html[1]/body[1]/*[local-name()="svg"][2]', '/html[1]/body[1]/*[local-name()="svg"][2]'],
    ['relative', 'tag=rect [3]', 'tag=rect [3]'],
    ['relative', 'role=button after text="Jane" [1]', undefined],
    ['label', 'label="Jane"', undefined],
    ['placeholder', '[placeholder="Jane"]', undefined],
    ['title', '[title="Jane"]', undefined],
    ['text', 'tag=b text="Jane"', undefined],
  ])('finds by %s %s what can be found without its words', (kind, value, left) => {
    const selector = { kind, value, matches: 1, index: 0 };
    const { line } = mask({ ...described, selectors: [selector] });
    const changed = left === value ? {} : { redacted: true };
    expect(line).toMatchObject({
      selectors: left === undefined ? [] : [{ ...selector, value: left, ...changed }],
    });
  });

  it('takes no time to speak of for a selector made to be slow', () => {
    const selector = { kind: 'css', value: '[a='.repeat(20_000), matches: 1, index: 0 } as const;
    const started = performance.now();
    mask({ ...described, selectors: [selector] });
    expect(performance.now() - started).toBeLessThan(1_000);
  });

  it('calls containers anything', () => {
    const inner = { role: 'row', name: 'Jane', matches: 1, index: 0 };
    const outer = { role: 'dialog', name: '', matches: 1, index: 0 };
    const selector = { kind: 'role', value: 'role=button', matches: 1, index: 0 } as const;
    const { line } = mask({ ...described, selectors: [{ ...selector, scope: { ...inner, scope: outer } }] });
    expect(line).toMatchObject({
      selectors: [{ scope: { ...inner, name: '⟦text⟧', redacted: true, scope: outer } }],
    });
  });

  it('says of keys that type no more than that', () => {
    const key = { ...at, type: 'key', action: 'down', repeat: false } as const;
    const { line: typed } = mask({ ...key, class: 'char', key: 'j', code: 'KeyJ', modifiers: [] });
    expect(typed).toEqual({ ...key, class: 'char', modifiers: [], redacted: { key: ['mask'] } });
    const enter: TraceLine = { ...key, class: 'enter', key: 'Enter', code: 'Enter', modifiers: [] };
    expect(mask(enter).line).toEqual(enter);
  });
});

/** No part of a name of a key, type, role or placeholder. */
const word = fc.stringMatching(/^[Qq\u0416\u65e5][J\u0436]{2}[0-9]{2}$/u);
/** A word with others around it, which may be addresses and placeholders. */
const words = (planted: string) =>
  fc
    .tuple(
      fc.constantFrom('', 'Dear ', 'jane@example.com ', '⟦email:1⟧ ', '⟦', 'a@b.', ' \n'),
      fc.constantFrom('', '!', ' 4539 5787 6362 1486', '@example.com', '⟧', '.com', '"]'),
    )
    .map(([before, after]) => before + planted + after);

describe('any line of a masked page', () => {
  const planted = word.chain((word) => fc.tuple(fc.constant(word), lineWith(words(word))));

  it('has none of its words', () => {
    fc.assert(
      fc.property(planted, ([word, line]) => {
        expect(JSON.stringify(mask(line).line)).not.toContain(word);
      }),
    );
  });

  it('is masked once and for all', () => {
    fc.assert(
      fc.property(planted, ([, line]) => {
        const once = mask(line).line;
        const again = mask(once);
        expect(again).toEqual({ line: once, counts: {} });
      }),
    );
  });
});
