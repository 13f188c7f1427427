import { emptyView } from './empty-view';
import type { Recorded } from './recorders';
import type { Replays } from './replays';
import type { Aspect, View } from './view';

/** One aspect of one frame at one sample, in one way of replaying. */
export interface Check {
  aspect: Aspect;
  /** Where the replay differs first; undefined where it does not. */
  difference: string | undefined;
}

const NOTHING = emptyView();

/** Compares what a replay shows with what the page showed. What neither has is no check. */
export function checksOf({ samples }: Recorded, replays: Replays): Check[] {
  return samples.flatMap(({ views }, sample) =>
    Object.entries(replays).flatMap(([way, shown]) => {
      const replayed = shown[sample] ?? {};
      return Object.keys(views).flatMap((path) =>
        compare(
          views[path] ?? NOTHING,
          replayed[path] ?? NOTHING,
          `sample ${sample} ${way}${path && ` frame ${path}`}`,
        ),
      );
    }),
  );
}

function compare(live: View, replayed: View, where: string): Check[] {
  const aspects = Object.keys(live) as Aspect[];
  return aspects
    .filter((aspect) => live[aspect].length + replayed[aspect].length > 0)
    .map((aspect) => {
      const difference = firstDifference(live[aspect], replayed[aspect]);
      return { aspect, difference: difference && `${where}, ${aspect}: ${difference}` };
    });
}

function firstDifference(live: readonly string[], replayed: readonly string[]): string | undefined {
  const length = Math.max(live.length, replayed.length);
  const at = Array.from({ length }).findIndex((_, index) => live[index] !== replayed[index]);
  if (at < 0) return undefined;
  return `line ${at} of ${live.length}: page ${shortened(live[at])}, replay ${shortened(replayed[at])}`;
}

const shortened = (line = 'nothing'): string => line.trim().slice(0, 400);
