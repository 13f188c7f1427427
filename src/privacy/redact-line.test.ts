import { expect, it } from 'vitest';
import type { ElementDescription, TraceLine } from '../trace/event';
import type { JsonValue } from '../trace/json';
import { NumbersInMemory } from './numbering';
import { redactLine } from './redact-line';

const element: ElementDescription = {
  t: 1,
  page: 1,
  type: 'element',
  id: 2,
  tag: 'a',
  role: 'link',
  name: 'Reset',
  attributes: { href: '/reset?token=abc', class: 'x', style: 'background:url(/a?t=1)' },
  text: 'Reset',
  state: {},
  box: [0, 0, 1, 1],
  visible: 1,
  shadowPath: [],
  ancestors: [],
  selectors: [],
};

it('applies the URL rule to addresses of pages, navigations and attributes, and says so', () => {
  const { line, counts } = redactLine(element, new NumbersInMemory());
  expect(line).toMatchObject({
    attributes: { href: '/reset?token=⟦…⟧', class: 'x', style: 'background:url("")' },
    redacted: { attributes: ['url', 'attribute'] },
  });
  expect(counts).toEqual({ url: 1, attribute: 1 });
});

it('applies it inside recorded page content', () => {
  const dom: TraceLine = {
    t: 1,
    page: 1,
    type: 'dom',
    event: {
      type: 2,
      timestamp: 0,
      data: {
        node: {
          type: 0,
          id: 1,
          childNodes: [
            {
              type: 2,
              id: 2,
              tagName: 'img',
              attributes: { src: 'https://e.com/u/77?k=v', alt: 'x' },
              childNodes: [],
            },
            {
              type: 2,
              id: 3,
              tagName: 'style',
              attributes: {},
              childNodes: [{ type: 3, id: 4, isStyle: true, textContent: 'a{background:url(/x?t=1)}' }],
            },
          ],
        },
      },
    },
  };
  const text = JSON.stringify(redactLine(dom, new NumbersInMemory()).line);
  expect(text).toContain('https://e.com/u/⟦id⟧?k=⟦…⟧');
  expect(text).toContain('/x?t=⟦…⟧');
});

it('applies it to attributes and rules that changed later', () => {
  const changed = (data: Record<string, JsonValue>): string =>
    JSON.stringify(
      redactLine(
        { t: 1, page: 1, type: 'dom', event: { type: 3, timestamp: 0, data } },
        new NumbersInMemory(),
      ).line,
    );
  const attributes = [
    { id: 3, attributes: { href: 'https://e.com/u/77?k=v', style: 'background:url(/a?t=1)' } },
  ];
  const mutation = changed({ source: 0, adds: [], removes: [], texts: [], attributes });
  expect(mutation).toContain('https://e.com/u/⟦id⟧?k=⟦…⟧');
  expect(mutation).toContain('background:url(\\"\\")');
  const rules = changed({ source: 8, id: 3, adds: [{ rule: 'a{background:url(/x?t=1)}', index: 0 }] });
  expect(rules).toContain('/x?t=⟦…⟧');
});

/** A paragraph as rrweb has it: texts, and elements with one text each as `tag:text`. */
function paragraph(tagName: string, ...parts: string[]): JsonValue {
  const childNodes = parts.map((part, index): JsonValue => {
    const id = 100 + 10 * index;
    const [, tag, text] = /^(\w+):(.*)$/.exec(part) ?? [];
    if (tag === undefined) return { type: 3, id, textContent: part };
    const child = { type: 3, id: id + 1, textContent: text ?? '' };
    return { type: 2, id, tagName: tag, attributes: {}, childNodes: [child] };
  });
  return { type: 2, id: 50, tagName, attributes: {}, childNodes };
}

function redactDom(data: Record<string, JsonValue>): { text: string; counts: Record<string, number> } {
  const line: TraceLine = { t: 1, page: 1, type: 'dom', event: { type: 3, timestamp: 0, data } };
  const redacted = redactLine(line, new NumbersInMemory());
  return { text: JSON.stringify(redacted.line), counts: redacted.counts };
}

it('reads the texts of a page together, up to the end of a paragraph', () => {
  const split = ['Card ', 'span:4539', ' ', 'b:5787', ' ', 'span:6362', ' ', 'span:1486'];
  const inline = redactDom({ node: paragraph('p', ...split) });
  expect(inline.text).not.toMatch(/4539|5787|6362|1486/);
  expect(inline.text.match(/⟦card:1⟧/g)).toHaveLength(4);
  expect(inline.counts).toEqual({ 'detector-account': 1 });
  const blocks = redactDom({ node: paragraph('div', ...split.map((part) => part.replace(/^\w+:/, 'p:'))) });
  expect(blocks.text).toMatch(/4539.*5787.*6362.*1486/);
});

it('reads additions together that are told one by one', () => {
  const add = (parentId: number, node: JsonValue): JsonValue => ({ parentId, nextId: null, node });
  const span = (id: number): JsonValue => ({ type: 2, id, tagName: 'span', attributes: {}, childNodes: [] });
  const text = (id: number, textContent: string): JsonValue => ({ type: 3, id, textContent });
  const adds = ['4539', '5787', '6362', '1486'].flatMap((part, index) => [
    add(7, span(10 + index)),
    add(10 + index, text(20 + index, part)),
  ]);
  expect(redactDom({ source: 0, adds, texts: [] }).text).not.toMatch(/4539|5787|6362|1486/);
});

it('looks through changed texts, attributes and rules', () => {
  const attributes = [{ id: 3, attributes: { title: 'mail jane@example.com', d: 'M 210 300 1200' } }];
  const texts = [{ id: 4, value: 'SSN 519-83-2274' }];
  const { text, counts } = redactDom({ source: 0, adds: [], removes: [], texts, attributes });
  expect(text).toContain('mail ⟦email:1⟧');
  expect(text).toContain('M 210 300 1200');
  expect(text).toContain('SSN ⟦ssn:1⟧');
  expect(counts).toEqual({ 'detector-contact': 1, 'detector-person': 1 });
  const rules = redactDom({
    source: 8,
    id: 3,
    adds: [{ rule: 'a::after{content:"jane@example.com"}', index: 0 }],
  });
  expect(rules.text).toContain('⟦email:1⟧');
});

it('names what was found by what it gives away, where it was', () => {
  const title: TraceLine = { t: 1, page: 1, type: 'title', title: 'jane@example.com from 10.20.30.140' };
  const { line, counts } = redactLine(title, new NumbersInMemory());
  expect(line).toMatchObject({
    title: '⟦email:1⟧ from ⟦ip:1⟧',
    redacted: { title: ['detector-contact', 'detector-network'] },
  });
  expect(counts).toEqual({ 'detector-contact': 1, 'detector-network': 1 });
});

it('looks through all that a page says of itself', () => {
  const page: TraceLine = {
    ...{ t: 1, page: 1, type: 'page', tab: 1, window: 1, framePath: [], timeOrigin: 0, devicePixelRatio: 1 },
    ...{ url: '/shop', title: 'of jane@example.com', language: 'jane@example.com' },
    viewport: { width: 1, height: 1 },
  };
  const { line } = redactLine(page, new NumbersInMemory());
  expect(line).toMatchObject({ title: 'of ⟦email:1⟧', language: '⟦email:1⟧', url: '/shop' });
});

it('leaves a line without anything to redact as it is', () => {
  const scroll: TraceLine = { t: 1, page: 1, type: 'scroll', target: 1, x: 0, y: 9, cause: 'user' };
  expect(redactLine(scroll, new NumbersInMemory())).toEqual({ line: scroll, counts: {} });
});
