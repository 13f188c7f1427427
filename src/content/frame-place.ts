import type { FramePlace } from '../messages/page';
import { queryAll } from '../privacy/dom-access';
import { framePath, indexIn, NO_INDEX } from './address';
import { shadowRootOf } from './extension';
import type { Marks } from './marks';
import { FRAMES } from './watched-elements';

/** Whether the frame at a path, as {@link framePath} gives it, is one of this document. */
export function isAround(path: readonly number[]): boolean {
  return framePath().join() === path.slice(0, -1).join();
}

/**
 * Where a frame of this document stands, as the frame itself cannot see. Of frames in shadow trees, which have
 * no index of their own, the most private one counts; a frame whose element is not found is private.
 */
export function framePlace(path: readonly number[], marks: Marks): FramePlace {
  const inside = window[path.at(-1) ?? NO_INDEX];
  const frames = (inside ? [document] : rootsIn(document))
    .flatMap((root) => queryAll(root, FRAMES))
    .filter((frame) => {
      const { contentWindow } = frame as HTMLIFrameElement;
      return (
        contentWindow && (inside ? contentWindow === inside : indexIn(window, contentWindow) === NO_INDEX)
      );
    });
  if (frames.some((frame) => marks.blockAround(frame))) return 'blocked';
  return frames.length === 0 || frames.some((frame) => marks.isMarked(frame)) ? 'private' : 'open';
}

/** A document or shadow root with all shadow roots in it, closed ones too. Looks at every element: few pages need it. */
function rootsIn(root: Node): Node[] {
  const shadows = queryAll(root, '*').flatMap((host) => shadowRootOf(host) ?? []);
  return [root, ...shadows.flatMap(rootsIn)];
}
