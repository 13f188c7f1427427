import type { PopupRequest, PopupState } from '../messages/popup';
import type { Acknowledgment } from './acknowledgment';
import type { Pause } from './pause';
import type { StateView } from './popup-state';

interface Dependencies {
  pause: Pause;
  acknowledgment: Acknowledgment;
  view: StateView;
  onChange: () => void;
}

/** Does what the employee asked for in the popup. The answer is the state after it. */
export async function answerPopup({ kind, url }: PopupRequest, of: Dependencies): Promise<PopupState> {
  if (kind === 'pause') await of.pause.begin();
  if (kind === 'resume') await of.pause.end();
  if (kind === 'acknowledge') {
    await of.acknowledgment.give();
    of.onChange();
  }
  return of.view.read(url);
}
