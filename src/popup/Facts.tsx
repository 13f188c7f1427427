import type { ReactElement } from 'react';
import type { PopupState, RecordingState } from '../messages/popup';
import { Delivery } from './Delivery';
import { Exemption } from './Exemption';
import { PolicyLine } from './PolicyLine';
import { RecordedDetails } from './RecordedDetails';

/** The quiet part below the control. Further rows go here, each a component of its own. */
export function Facts({ state, now }: { state: PopupState; now: number }): ReactElement {
  const { recording } = state;
  return (
    <div className="facts">
      {recording.status !== 'exempt' && hasPolicy(state) && <Exemption url={state.exemptionUrl} />}
      {isOn(recording) && <RecordedDetails rules={state} />}
      <Delivery delivery={state.delivery} now={now} />
      {hasPolicy(state) && <PolicyLine problems={state.problems} />}
    </div>
  );
}

/** The list belongs here once the notice, which shows it openly, is out of the way. */
function isOn({ status }: RecordingState): boolean {
  return status === 'recording' || status === 'paused';
}

/** Of settings that have not come, nothing can be said. */
function hasPolicy({ recording, problems }: PopupState): boolean {
  if (recording.status !== 'off' || problems.length > 0) return true;
  return recording.reason !== 'starting' && recording.reason !== 'no-policy';
}
