import type { Contender } from './contenders';
import { type Sample, SECRET_TYPE, UNCLAIMED_TYPE } from './samples';
import type { Span } from './spans-replaced';

export interface Score {
  /** Found and all, by tier and type: `core EMAIL`. */
  byType: Map<string, [found: number, all: number]>;
  /** Findings that overlap what is to be found, and all. */
  findings: [right: number, all: number];
}

/** A span counts as found when each of its characters is covered. */
export async function score({ find }: Contender, samples: readonly Sample[]): Promise<Score> {
  const sum: Score = { byType: new Map(), findings: [0, 0] };
  for (const { text, spans } of samples) {
    const found = await find(text);
    for (const span of spans) count(sum, `${span.tier} ${span.type}`, isCovered(span, found));
    const right = found.filter((one) => spans.some(({ start, end }) => start < one.end && one.start < end));
    sum.findings[0] += right.length;
    sum.findings[1] += found.length;
  }
  return sum;
}

function count({ byType }: Score, key: string, isFound: boolean): void {
  const [found, all] = byType.get(key) ?? [0, 0];
  byType.set(key, [found + (isFound ? 1 : 0), all + 1]);
}

function isCovered({ start, end }: Span, found: readonly Span[]): boolean {
  let at = start;
  for (const one of found.toSorted((a, b) => a.start - b.start)) {
    if (one.start <= at && one.end > at) at = one.end;
  }
  return at >= end;
}

/** Share of what is to be found: of the core tier, of its secrets, of the hard tier without names and addresses. */
export function recalls({ byType }: Score): { core: number; secrets: number; hard: number } {
  const share = (belongs: (tier: string, type: string) => boolean): number => {
    const rows = [...byType].filter(([key]) => belongs(...(key.split(' ') as [string, string])));
    const [found, all] = rows.reduce(([a, b], [, [found, all]]) => [a + found, b + all], [0, 0]);
    return found / all;
  };
  return {
    core: share((tier) => tier === 'core'),
    secrets: share((tier, type) => tier === 'core' && SECRET_TYPE.test(type)),
    hard: share((tier, type) => tier === 'hard' && !UNCLAIMED_TYPE.test(type)),
  };
}
