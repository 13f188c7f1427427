import type { Recording } from '../recording';
import { recordChanges } from './change';
import { recordClicks } from './click';
import { recordContextMenus } from './contextmenu';
import { recordFiles } from './file';
import { recordFocus } from './focus';
import { recordInput } from './input';
import { recordKeys } from './keys';
import { recordNavigation } from './navigation';
import { recordPointer } from './pointer';
import { recordPresses } from './press';
import { recordScrolls } from './scroll';
import { recordSelects } from './select';
import { recordSubmits } from './submit';
import { recordToggles } from './toggle';
import { recordViewport } from './viewport';

/**
 * Starts every kind of interaction.
 * @param onAddress called when the page's address has changed, before that is reported
 * @returns the pointer's path, to be closed before lines are sent
 */
export function recordAll(recording: Recording, onAddress: () => void): { close(): void } {
  const paths = recordPointer(recording);
  recordPresses(recording);
  recordClicks(recording);
  recordContextMenus(recording);
  recordKeys(recording);
  recordInput(recording);
  recordChanges(recording);
  recordSelects(recording);
  recordFiles(recording);
  recordSubmits(recording);
  recordToggles(recording);
  recordScrolls(recording);
  recordFocus(recording);
  recordViewport(recording);
  recordNavigation(recording, onAddress);
  return paths;
}
