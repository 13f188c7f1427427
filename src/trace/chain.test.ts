import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChainLink, verifyChain } from './chain';
import { sha256Hex } from './hash';

async function chainOf(bodies: Uint8Array[]): Promise<ChainLink[]> {
  const links: ChainLink[] = [];
  for (const [seq, sealed] of bodies.entries()) {
    links.push({ hash: await sha256Hex(sealed), seq, prev: links.at(-1)?.hash ?? null, sealed });
  }
  return links;
}

/** Chains of two batches and more, their bodies distinct. */
const bodies = fc
  .uniqueArray(fc.uint8Array({ minLength: 1, maxLength: 40 }), {
    minLength: 2,
    maxLength: 8,
    selector: String,
  })
  .map((list) => list.map((body) => new Uint8Array(body)));

describe('verifyChain', () => {
  it('accepts every whole chain', () =>
    fc.assert(
      fc.asyncProperty(bodies, async (list) => {
        expect(await verifyChain(await chainOf(list))).toEqual([]);
      }),
    ));

  it('finds a dropped batch', () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (list, at) => {
        const chain = await chainOf(list);
        const dropped = at % (chain.length - 1);
        chain.splice(dropped, 1);
        const problems = await verifyChain(chain);
        expect(problems).toContainEqual(expect.objectContaining({ kind: 'missing', seq: dropped }));
      }),
    ));

  it('finds a doubled batch', () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (list, at) => {
        const chain = await chainOf(list);
        const index = at % chain.length;
        const doubled = chain[index];
        if (doubled) chain.splice(index, 0, doubled);
        expect(await verifyChain(chain)).toContainEqual(
          expect.objectContaining({ kind: 'doubled', seq: index }),
        );
      }),
    ));

  it('finds two swapped batches', () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (list, at) => {
        const chain = await chainOf(list);
        const index = at % (chain.length - 1);
        chain.splice(index, 2, ...chain.slice(index, index + 2).toReversed());
        expect(await verifyChain(chain)).not.toEqual([]);
      }),
    ));

  it('finds one altered byte', () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), fc.integer({ min: 1, max: 255 }), async (list, at, flip) => {
        const chain = await chainOf(list);
        const link = chain[at % chain.length];
        if (link) link.sealed[0] = (link.sealed[0] ?? 0) ^ flip;
        expect(await verifyChain(chain)).toContainEqual(expect.objectContaining({ kind: 'altered' }));
      }),
    ));

  it('finds a batch that was replaced together with its hash', () =>
    fc.assert(
      fc.asyncProperty(bodies, fc.nat(), async (list, at) => {
        const chain = await chainOf(list);
        const index = at % (chain.length - 1);
        const link = chain[index];
        if (link) {
          link.sealed = new Uint8Array([...link.sealed, 0]);
          link.hash = await sha256Hex(link.sealed);
        }
        expect(await verifyChain(chain)).toContainEqual(
          expect.objectContaining({ kind: 'broken-link', seq: index + 1 }),
        );
      }),
    ));
});
