import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NumbersInMemory } from '../../privacy/numbering';
import { redactLine } from '../../privacy/redact-line';
import { redactTyping } from '../../privacy/redact-typing';
import { type TraceLine, traceLine } from '../../trace/event';
import type { JsonValue } from '../../trace/json';
import { anyLine } from '../../trace/testing/arbitrary';
import { sampleElement, samplePage } from '../testing/sample';
import type { TraceFinding } from './finding';
import { jqPath } from './place';
import { scanLine } from './scan-line';
import { textsIn } from './texts';
import { TraceScan } from './trace-scan';

/** Assembled here, so that nobody's scanner takes them for real ones. */
const VALUES = {
  EMAIL: `jane.roe@${'example'}.com`,
  CREDIT_CARD: ['4539', '5787', '6362', '1486'].join(' '),
  US_SSN: ['519', '83', '2274'].join('-'),
  GITHUB_TOKEN: `ghp_${'aK3dX9mQ2zR7tB5wY1'.repeat(2)}`,
} as const;

const page = { t: 1, page: 1 };
const selector = { kind: 'role' as const, value: 'v', matches: 1, index: 0 };
const container = { role: 'row', name: 'n', matches: 1, index: 0 };

/** Lines with texts in every field that can hold one of a page. */
const lines: TraceLine[] = [
  samplePage(1, 1),
  sampleElement(1, 2, 1, {
    ...{
      description: 'd',
      label: 'l',
      placeholder: 'p',
      attributes: { title: 't', href: '/a', 'aria-label': 'a' },
    },
    ancestors: [{ role: 'row', name: 'n', tag: 'tr' }],
    selectors: [{ ...selector, scope: { ...container, scope: container } }],
  }),
  { ...page, type: 'navigate', kind: 'push', url: '/shop', title: 't' },
  { ...page, type: 'title', title: 't' },
  { ...page, type: 'input', target: 2, filled: true, value: 'v', cause: 'user' },
  { ...page, type: 'select', target: 2, options: [{ index: 0, value: 'v', label: 'l' }] },
  { ...page, type: 'selection', text: 't', cause: 'user' },
  { ...page, type: 'compose', target: 2, phase: 'end', text: 't' },
  { t: 1, type: 'task', action: 'start', text: 't' },
  { ...page, type: 'clipboard', action: 'copy', types: ['text/plain'], size: 'short' },
].map((line) => traceLine.parse(line));

const text = (id: number, textContent: string): JsonValue => ({ type: 3, id, textContent });
const element = (id: number, tagName: string, ...childNodes: JsonValue[]): JsonValue => ({
  ...{ type: 2, id, tagName, attributes: { title: 't', 'data-testid': 'x', style: 'color: red' } },
  childNodes,
});
function dom(type: 2 | 3, data: Record<string, JsonValue>): TraceLine {
  return { ...page, type: 'dom', event: { type, timestamp: 0, data } };
}
const pages: TraceLine[] = [
  dom(2, {
    node: { type: 0, id: 1, childNodes: [element(2, 'p', text(3, 'a'), element(4, 'b', text(5, 'c')))] },
  }),
  dom(3, {
    source: 0,
    texts: [{ id: 3, value: 'v' }],
    attributes: [{ id: 2, attributes: { title: 't' } }],
    removes: [],
    adds: [{ parentId: 1, nextId: null, node: element(6, 'i', text(7, 'x')) }],
  }),
  dom(3, { source: 8, id: 3, adds: [{ rule: 'a::after { content: "x" }', index: 0 }] }),
];

/** What a thing is, as far as the format leaves that open: redaction leaves it alone, and is right, as pages are built of it. */
const STRUCTURE = /\.(?:tag|tagName|role|publicId|systemId|compatMode)$/;
const isFree = (path: string): boolean => !STRUCTURE.test(path);
const follows = (line: TraceLine): boolean => traceLine.safeParse(line).success;

/** Every text of a line in turn replaced by a value. */
function* planted(line: TraceLine, value: string): Generator<{ path: string; line: TraceLine }> {
  for (const [index, { place }] of [...textsIn(line)].entries()) {
    const path = jqPath(place);
    const copy = structuredClone(line);
    const at = [...textsIn(copy)][index];
    if (at) Object.assign(at.owner, { [at.place.step]: `see ${value} there` });
    if (isFree(path) && follows(copy)) yield { path, line: copy };
  }
}

function scanAll(all: readonly TraceLine[]): TraceFinding[] {
  const scan = new TraceScan();
  return [...all.flatMap((line) => scan.line(line)), ...scan.end()];
}

describe('a trace that is looked through', () => {
  it.each(Object.entries(VALUES))('shows a planted %s in every text field, and where', (type, value) => {
    let fields = 0;
    for (const whole of [...lines, ...pages]) {
      for (const { path, line } of planted(whole, value)) {
        expect(scanLine(line)).toEqual([{ type, value, path, at: 4 }]);
        fields++;
      }
    }
    expect(fields).toBeGreaterThan(35);
  });

  it('shows nothing of it any more when it is redacted', () => {
    for (const value of Object.values(VALUES)) {
      for (const whole of [...lines, ...pages]) {
        for (const { line } of planted(whole, value)) {
          expect(scanLine(redactLine(line, new NumbersInMemory()).line)).toEqual([]);
        }
      }
    }
  });

  it('shows what redaction would change, and nothing once it has', () => {
    const secret = fc.constantFrom(...Object.values(VALUES));
    const anyText = fc.string({ unit: 'grapheme', maxLength: 12 });
    const spoiled = fc
      .tuple(fc.oneof(anyLine, fc.constantFrom(...lines, ...pages)), secret, anyText, fc.nat())
      .map(([whole, value, around, which]) => {
        const line = structuredClone(whole);
        const texts = [...textsIn(line)].filter(({ place }) => isFree(jqPath(place)));
        const at = texts[which % Math.max(1, texts.length)];
        if (at) Object.assign(at.owner, { [at.place.step]: `${around} ${value} ${around}` });
        return line;
      })
      .filter(follows);
    fc.assert(
      fc.property(spoiled, (line) => {
        const { line: redacted, counts } = redactLine(line, new NumbersInMemory());
        const isChanged = Object.keys(counts).some((rule) => rule.startsWith('detector-'));
        if (isChanged) expect(scanLine(line)).not.toEqual([]);
        expect(scanLine(redacted)).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is read as a page reads: a number across elements is told where it begins', () => {
    const parts = VALUES.CREDIT_CARD.split(' ').map((part, index) =>
      element(10 + 2 * index, 'span', text(11 + 2 * index, part)),
    );
    const [found, ...others] = scanLine(dom(2, { node: element(2, 'p', text(3, 'Card '), ...parts) }));
    expect(others).toEqual([]);
    expect(found).toMatchObject({
      type: 'CREDIT_CARD',
      path: '.event.data.node.childNodes[1].childNodes[0].textContent',
      at: 0,
    });
  });

  it('leaves out what is drawn: coordinates and colours', () => {
    const look = { background: 'rgb(210, 300, 1200)' };
    const attributes = { d: 'M 210 300 1200', points: '415 555 2671' };
    expect(scanLine(sampleElement(1, 2, 1, { look, attributes }))).toEqual([]);
  });

  it('never repeats a name that may be a secret', () => {
    const line = sampleElement(1, 2, 1, { attributes: { [VALUES.EMAIL]: VALUES.US_SSN, '"': VALUES.EMAIL } });
    expect(scanLine(line).map(({ path }) => path)).toEqual(['.attributes["*"]', '.attributes["*"]']);
  });
});

describe('typing', () => {
  const digits = VALUES.CREDIT_CARD.replaceAll(' ', '');
  const typed = (keys: string, target = 5, gap = 100): TraceLine[] =>
    [...keys].flatMap((key, index) =>
      (['down', 'up'] as const).map((action) => ({
        ...{
          t: index * gap,
          page: 1,
          type: 'key' as const,
          action,
          class: 'char' as const,
          key,
          code: `Key${key}`,
        },
        ...{ modifiers: [], repeat: false, target },
      })),
    );

  it('is read together: a number typed key by key is found, on the lines that typed it', () => {
    const all = [...lines, ...typed(`pay ${digits}`), ...lines];
    const first = lines.length + 2 + 4 * 2;
    expect(scanAll(all)).toEqual([
      {
        line: first,
        untilLine: first + 30,
        event: 'key',
        page: 1,
        type: 'CREDIT_CARD',
        value: digits,
        path: '.key',
        at: 0,
      },
    ]);
    expect(scanAll(redactTyping(typed(digits)).lines)).toEqual([]);
  });

  it('but not across fields, nor across a pause', () => {
    expect(scanAll([...typed(digits.slice(0, 8)), ...typed(digits.slice(8), 6)])).toEqual([]);
    expect(scanAll(typed(digits, 5, 6_000))).toEqual([]);
  });
});
