import { sha256Hex } from './hash';

/** A sealed batch as it was stored, with what its metadata claims. */
export interface ChainLink {
  /** The id it is stored under: SHA-256 of its sealed bytes. */
  hash: string;
  seq: number;
  prev: string | null;
  sealed: Uint8Array;
}

export interface ChainProblem {
  seq: number;
  kind: 'altered' | 'missing' | 'doubled' | 'broken-link' | 'out-of-order';
  message: string;
}

/**
 * Checks that a session's batches, in the order given, are complete, in order, and unaltered.
 * @returns every problem found; empty when the chain is whole
 */
export async function verifyChain(links: readonly ChainLink[]): Promise<ChainProblem[]> {
  const problems: ChainProblem[] = [];
  let expected = 0;
  let previous: ChainLink | undefined;
  for (const link of links) {
    if ((await sha256Hex(link.sealed)) !== link.hash) {
      problems.push(problem(link.seq, 'altered', 'its bytes do not match its hash'));
    }
    problems.push(...order(link.seq, expected));
    if (link.seq === expected && link.prev !== (previous?.hash ?? null)) {
      problems.push(problem(link.seq, 'broken-link', 'it does not name the batch before it'));
    }
    previous = link;
    expected = Math.max(expected, link.seq + 1);
  }
  return problems;
}

function order(seq: number, expected: number): ChainProblem[] {
  if (seq === expected) return [];
  if (seq === expected - 1) return [problem(seq, 'doubled', 'it is there twice')];
  if (seq < expected) return [problem(seq, 'out-of-order', `it comes after batch ${expected - 1}`)];
  return Array.from({ length: seq - expected }, (_, i) =>
    problem(expected + i, 'missing', 'it is not there'),
  );
}

function problem(seq: number, kind: ChainProblem['kind'], what: string): ChainProblem {
  return { seq, kind, message: `Batch ${seq}: ${what}.` };
}
