import { generateX25519Identity, identityToRecipient } from 'age-encryption';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { TraceLine } from '../trace/event';
import { batchText, fingerprintOf, sign } from '../trace/signature';
import { formatTrace, type Trace } from '../trace/trace-file';
import type { StoredBatch } from './source';
import {
  headerOf,
  SESSION,
  sampleElement,
  sampleKey,
  sampleLines,
  samplePage,
  sampleSigner,
  sampleWithTabs,
  sealBatch,
  sealLines,
} from './testing/sample';
import { verifySession, verifyTraceFile } from './verify';

let identity: string;
let recipient: string;
let stored: StoredBatch[];
let trace: Trace;
beforeAll(async () => {
  identity = await generateX25519Identity();
  recipient = await identityToRecipient(identity);
  stored = await sealLines(sampleLines(), recipient, 4);
  const verified = await check(stored);
  if (!verified.trace) throw new Error('the sample has no trace');
  trace = verified.trace;
});

const check = async (links: readonly StoredBatch[]) => verifySession(links, [identity], await sampleSigner());

describe('verifySession', () => {
  it('accepts a whole session, and one that is still being recorded', async () => {
    const { verification } = await check(stored);
    expect(verification).toEqual({
      ok: true,
      problems: [],
      remarks: [],
      deviceKey: await fingerprintOf((await sampleKey).publicKey),
      complete: true,
      events: 12,
      pages: 2,
      batches: 4,
    });
    const open = await check(stored.slice(0, -1));
    expect(open.verification).toMatchObject({ ok: true, complete: false, batches: 3 });
  });

  it('finds a batch that was dropped, doubled, swapped, altered or cut', async () => {
    const anyBatch = fc.nat(stored.length - 1);
    // The last batch may be missing because it has not come yet.
    const dropped = fc.nat(stored.length - 2).map((at) => stored.toSpliced(at, 1));
    const doubled = anyBatch.map((at) => stored.flatMap((link, i) => (i === at ? [link, link] : [link])));
    const swapped = fc
      .nat(stored.length - 2)
      .map((at) => stored.map((link, i) => stored[i === at ? i + 1 : i === at + 1 ? at : i] ?? link));
    const altered = fc
      .tuple(anyBatch, fc.nat(), fc.integer({ min: 1, max: 255 }))
      .map(([at, byte, change]) =>
        replace(at, (sealed) => sealed.map((old, i) => (i === byte % sealed.length ? old ^ change : old))),
      );
    const cut = fc
      .tuple(anyBatch, fc.nat())
      .map(([at, length]) => replace(at, (sealed) => sealed.slice(0, length % sealed.length)));
    await fc.assert(
      fc.asyncProperty(fc.oneof(dropped, doubled, swapped, altered, cut), async (links) => {
        expect((await check(links)).verification.ok).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('finds metadata or a header that does not tell the truth, though the chain of hashes is whole', async () => {
    const other = '0193a0c4-7c00-7000-8000-000000000002';
    const lies = [
      { session: other },
      { device: other },
      { policy: 'b'.repeat(64) },
      { seq: 5 },
      { prev: null },
      { from: 0 },
      { to: 99 },
      { events: 6 },
    ];
    for (const lie of lies) {
      const links = await sealLines(sampleLines().slice(0, 8), recipient, 8);
      const lines = sampleLines().slice(8);
      const truth = headerOf(lines, 1, links[0]?.hash ?? null);
      const liar = await sealBatch({ ...truth, ...lie }, lines, recipient);
      const { verification } = await check([...links, await asSent({ ...liar, seq: 1, prev: truth.prev })]);
      expect(verification.problems).toMatchObject([{ kind: 'header', where: 'batch 1' }]);
      expect(verification.problems[0]?.message).toContain(Object.keys(lie)[0]);
    }
  });

  it('says that the key is wrong, once for each batch and nothing else', async () => {
    const { verification, trace: none } = await verifySession(
      stored,
      [await generateX25519Identity()],
      await sampleSigner(),
    );
    expect(verification.problems.map((problem) => problem.kind)).toEqual(stored.map(() => 'wrong-key'));
    expect(none).toBeUndefined();
  });
});

describe('what the browser tells of tabs and windows', () => {
  it('belongs to no page, and is part of a whole session', async () => {
    const { verification, trace } = await check(await sealLines(sampleWithTabs(), recipient));
    expect(verification).toMatchObject({ ok: true, complete: true, problems: [], events: 16, pages: 2 });
    expect(trace && verifyTraceFile(formatTrace(trace)).ok).toBe(true);
  });

  it('is joined by its time though it was stored later: a tab is told of once it shows what it is', async () => {
    const [start, opened, ...rest] = sampleWithTabs();
    if (!start || opened?.type !== 'tab') return expect.fail();
    const late = rest.toSpliced(8, 0, opened);
    const { verification, trace } = await check(await sealLines([start, ...late], recipient));
    expect(verification.ok).toBe(true);
    expect(trace?.lines[1]).toEqual(opened);
  });

  it('ends with the session', () => {
    const lines: TraceLine[] = [...trace.lines, { t: 41, type: 'tab', action: 'close', tab: 1 }];
    const { problems } = verifyTraceFile(formatTrace({ ...trace, lines }));
    expect(problems.map(({ kind }) => kind)).toContain('after-end');
  });
});

describe('verifyTraceFile', () => {
  it('accepts what export writes', () => {
    expect(verifyTraceFile(formatTrace(trace))).toMatchObject({
      ok: true,
      complete: true,
      events: 12,
      pages: 2,
      batches: 4,
    });
  });

  it('finds any line of which others speak when it is gone', () => {
    const needed = sampleLines().flatMap((line, index) =>
      ['start', 'page', 'element', 'end'].includes(line.type) ? [index] : [],
    );
    for (const index of needed) {
      expect(verifyTraceFile(formatTrace({ ...trace, lines: trace.lines.toSpliced(index, 1) })).ok).toBe(
        false,
      );
    }
  });

  it('finds lines out of order, and text that was cut or altered', () => {
    const text = formatTrace(trace);
    const swaps = fc
      .tuple(fc.nat(trace.lines.length - 1), fc.nat(trace.lines.length - 1))
      .filter(([a, b]) => trace.lines[a]?.t !== trace.lines[b]?.t)
      .map(([a, b]) => formatTrace({ ...trace, lines: swap(trace.lines, a, b) }));
    // Cut at the end of a line, what is left reads well: then the header still says that the session is complete.
    const cuts = fc.nat(text.length - 2).map((length) => text.slice(0, length));
    fc.assert(
      fc.property(fc.oneof(swaps, cuts), (broken) => !verifyTraceFile(broken).ok),
      { numRuns: 300 },
    );
  });

  it.each<[string, TraceLine]>([
    ['unknown-page', { t: 39, page: 9, type: 'visibility', state: 'hidden' }],
    ['unknown-page', samplePage(3, 39, { parent: 9 })],
    ['unknown-element', { t: 39, page: 1, type: 'focus', target: 77, cause: 'user' }],
    ['unknown-element', { t: 39, page: 1, type: 'focus', target: 3, cause: 'user' }],
    [
      'unknown-element',
      { t: 39, page: 1, type: 'click', target: 4, hit: 77, count: 1, button: 0, modifiers: [] },
    ],
    ['unknown-element', { t: 39, page: 2, type: 'submit', target: 3, submitter: 77, cause: 'user' }],
    ['unknown-node', { t: 39, page: 1, type: 'scroll', target: 77, x: 0, y: 0, cause: 'user' }],
    [
      'unknown-element',
      {
        t: 39,
        page: 1,
        type: 'selection',
        anchor: { node: 2, offset: 0, element: 4 },
        focus: { node: 99, offset: 0, element: 77 },
        cause: 'user',
      },
    ],
    ['unknown-element', { t: 39, page: 1, type: 'frame', target: 77, index: 0 }],
    [
      'unknown-node',
      dom(3, { source: 0, adds: [], removes: [{ id: 77, parentId: 2 }], texts: [], attributes: [] }),
    ],
    ['node-twice', dom(2, { node: { id: 1, childNodes: [{ id: 8 }, { id: 8 }] } })],
    ['page-twice', samplePage(1, 39, { timeOrigin: 5 })],
    ['no-start', { t: 39, type: 'start', reason: 'resume', at: trace?.header.startedAt ?? 0 }],
    ['after-end', { t: 41, type: 'gap', reason: 'worker', from: 0, to: 0 }],
  ])('finds %s', (kind, line) => {
    const lines = [...trace.lines, line].sort((a, b) => a.t - b.t);
    const complete = kind !== 'after-end';
    const { problems } = verifyTraceFile(formatTrace({ header: { ...trace.header, complete }, lines }));
    expect(problems.map((problem) => problem.kind)).toEqual([kind]);
    expect(problems[0]?.where).toMatch(/^line \d+ \(/);
  });

  it('finds a style sheet that is referred to and not there, but for a marked gap', () => {
    const node = { id: 90, type: 3, isStyle: true, textContent: '', sheet: 'f'.repeat(32) };
    const adds = [{ parentId: 2, nextId: null, node }];
    const line = dom(3, { source: 0, adds, removes: [], texts: [], attributes: [] });
    const gap = { t: 39, type: 'gap', reason: 'deleted', from: 38, to: 39 } as const;
    const kindsWith = (...more: TraceLine[]) => {
      const lines = [...trace.lines, ...more].sort((a, b) => a.t - b.t);
      return verifyTraceFile(formatTrace({ ...trace, lines })).problems.map(({ kind }) => kind);
    };
    expect(kindsWith(line)).toEqual(['unknown-sheet']);
    expect(kindsWith(line, gap)).toEqual([]);
  });

  it('takes what a mutation added as known, and what lies in a marked gap as missing for a reason', () => {
    const more: TraceLine[] = [
      dom(3, {
        source: 0,
        adds: [{ parentId: 2, nextId: null, node: { id: 90 } }],
        removes: [],
        texts: [],
        attributes: [],
      }),
      { t: 39, page: 1, type: 'scroll', target: 90, x: 0, y: 0, cause: 'user' },
      { t: 39, type: 'gap', reason: 'deleted', from: 39.5, to: 39.9, page: 1 },
      { t: 39.7, page: 1, type: 'focus', target: 77, cause: 'user' },
    ];
    const lines = [...trace.lines, ...more].sort((a, b) => a.t - b.t);
    expect(verifyTraceFile(formatTrace({ ...trace, lines })).problems).toEqual([]);
  });

  it('knows nodes only by their elements where no page content was captured', () => {
    const lines: TraceLine[] = [
      ...trace.lines.slice(0, -1),
      { t: 39, page: 2, type: 'scroll', target: 1, x: 0, y: 0, cause: 'user' },
      sampleElement(2, 8, 39),
      ...trace.lines.slice(-1),
    ];
    expect(verifyTraceFile(formatTrace({ ...trace, lines })).ok).toBe(true);
  });

  it('says what is wrong with a file that is none', () => {
    for (const text of ['', 'x', '{}\n', '\u0000']) {
      expect(verifyTraceFile(text)).toMatchObject({
        ok: false,
        problems: [{ where: 'file', kind: 'format' }],
      });
    }
  });
});

function replace(at: number, change: (sealed: Uint8Array) => Uint8Array): StoredBatch[] {
  return stored.map((link, index) => (index === at ? { ...link, sealed: change(link.sealed) } : link));
}

/** Signed for the place that its metadata claims. */
async function asSent(batch: StoredBatch): Promise<StoredBatch> {
  const { privateKey } = await sampleKey;
  return { ...batch, signature: await sign(privateKey, batchText({ ...batch, session: SESSION })) };
}

function swap(lines: readonly TraceLine[], a: number, b: number): TraceLine[] {
  return lines.map((line, index) => lines[index === a ? b : index === b ? a : index] ?? line);
}

type DomLine = Extract<TraceLine, { type: 'dom' }>;

function dom(type: DomLine['event']['type'], data: DomLine['event']['data']): DomLine {
  return { t: 39, page: 1, type: 'dom', event: { type, data, timestamp: 0 } };
}
