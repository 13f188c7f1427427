import type { Replayer, ReplayPlugin } from 'rrweb';
import { MathNodes } from './math-nodes';
import { type Mirror, ShownState } from './shown-state';
import { STATE_KINDS } from './state-kinds';

/**
 * A plugin for one `Replayer` of rrweb's, in a browser: it shows what a stock replayer does not. Popovers, boxes that are
 * neither ticked nor not, elements that fill the screen, MathML.
 */
export function replayPlugin(): ReplayPlugin {
  const math = new MathNodes();
  const states = STATE_KINDS.map((kind) => new ShownState(kind));
  const settle = (mirror: Mirror): void => {
    math.settle(mirror);
    for (const state of states) state.settle(mirror);
  };
  let followed: Replayer | undefined;
  /** Winding forward, a replayer changes a virtual document and the real one at the end: then it flushes. */
  const follow = (replayer: Replayer): void => {
    if (followed === replayer) return;
    followed = replayer;
    replayer.on('flush', () => settle(replayer.getMirror()));
    // The first one is shown before anything is played.
    replayer.on('fullsnapshot-rebuilded', () => math.settle(replayer.getMirror()));
  };
  return {
    onBuild(node, { replayer }) {
      follow(replayer);
      if ('getRootNode' in node) math.note(node);
    },
    handler(event, isWinding, { replayer }) {
      follow(replayer);
      for (const state of states) state.take(event);
      if (!isWinding) settle(replayer.getMirror());
    },
  };
}
