import { PageChanges } from '../changes';
import type { Recording } from '../recording';
import { recordBlocked } from './blocked';
import { recordChanges } from './change';
import { recordClicks } from './click';
import { recordClipboard } from './clipboard';
import { recordCompositions } from './compose';
import { recordContextMenus } from './contextmenu';
import { recordDrags } from './drag';
import { recordDrops } from './drop';
import { recordFiles } from './file';
import { recordFocus } from './focus';
import { recordFrames } from './frame';
import { recordFullscreen } from './fullscreen';
import { recordHovers } from './hover';
import { recordInput } from './input';
import { recordKeys } from './keys';
import { recordNavigation } from './navigation';
import { recordPointer } from './pointer';
import { recordPresses } from './press';
import { recordScrolls } from './scroll';
import { recordSelects } from './select';
import { recordSelections } from './selection';
import { recordSubmits } from './submit';
import { recordTitle } from './title';
import { recordToggles } from './toggle';
import { recordViewport } from './viewport';
import { recordWheel } from './wheel';

/** Reports what is waiting for more of its kind. */
export interface Settling {
  /** To be called before lines are sent. */
  settle(): void;
  /** To be called when the recording ends: nothing more will come. */
  finish(): void;
}

/**
 * Starts every kind of interaction.
 * @param onAddress called when the page's address has changed, before that is reported
 */
export function recordAll(recording: Recording, onAddress: () => void): Settling {
  const isStill = recordBlocked(recording);
  const selections = recordSelections(recording);
  const paths = recordPointer(recording);
  const wheel = recordWheel(recording);
  recordAtOnce(recording);
  const lookAtFrames = recordFrames(recording);
  const lookAtAddress = recordNavigation(recording, onAddress);
  const lookAtTitle = recordTitle(recording);
  const settle = (): void => {
    paths.close();
    wheel.close();
    lookAtAddress();
    lookAtTitle();
    lookAtFrames();
  };
  const finish = (): void => {
    isStill();
    selections.tell();
    settle();
  };
  return { settle, finish };
}

/** What is reported as it happens. */
function recordAtOnce(recording: Recording): void {
  recordHovers(recording, new PageChanges(recording.mutations));
  recordPresses(recording);
  recordClicks(recording);
  recordContextMenus(recording);
  recordDrags(recording);
  recordDrops(recording);
  recordKeys(recording);
  recordCompositions(recording);
  recordInput(recording);
  recordChanges(recording);
  recordSelects(recording);
  recordFiles(recording);
  recordSubmits(recording);
  recordClipboard(recording);
  recordToggles(recording);
  recordScrolls(recording);
  recordFocus(recording);
  recordFullscreen(recording);
  recordViewport(recording);
}
