import { expect, it } from 'vitest';
import type { ElementDescription, TraceLine } from '../trace/event';
import type { JsonValue } from '../trace/json';
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
  const { line, counts } = redactLine(element);
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
  const text = JSON.stringify(redactLine(dom).line);
  expect(text).toContain('https://e.com/u/⟦id⟧?k=⟦…⟧');
  expect(text).toContain('/x?t=⟦…⟧');
});

it('applies it to attributes and rules that changed later', () => {
  const changed = (data: Record<string, JsonValue>): string =>
    JSON.stringify(redactLine({ t: 1, page: 1, type: 'dom', event: { type: 3, timestamp: 0, data } }).line);
  const attributes = [
    { id: 3, attributes: { href: 'https://e.com/u/77?k=v', style: 'background:url(/a?t=1)' } },
  ];
  const mutation = changed({ source: 0, adds: [], removes: [], texts: [], attributes });
  expect(mutation).toContain('https://e.com/u/⟦id⟧?k=⟦…⟧');
  expect(mutation).toContain('background:url(\\"\\")');
  const rules = changed({ source: 8, id: 3, adds: [{ rule: 'a{background:url(/x?t=1)}', index: 0 }] });
  expect(rules).toContain('/x?t=⟦…⟧');
});

it('leaves a line without anything to redact as it is', () => {
  const scroll: TraceLine = { t: 1, page: 1, type: 'scroll', target: 1, x: 0, y: 9, cause: 'user' };
  expect(redactLine(scroll)).toEqual({ line: scroll, counts: {} });
});
