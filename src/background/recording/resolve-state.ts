import type { OffReason, RecordingState } from '../../messages/popup';
import { keepsNoText } from '../../policy/admin-lists';
import type { Policy } from '../../policy/catalogue';

export interface RecordingInputs {
  settingsAnswered: boolean;
  policy: Policy | null;
  acknowledged: boolean;
  /** Wall-clock milliseconds since the epoch; null when no pause is set. */
  pausedUntil: number | null;
  exempt: boolean;
  storeBroken: boolean;
  now: number;
}

/** Whether the browser records, and if not, why. Anything unknown, malformed or throwing means: it does not. */
export function resolveState(inputs: RecordingInputs): RecordingState {
  try {
    return resolve(inputs);
  } catch {
    return off('unknown');
  }
}

/** Every condition is tested for the one value that allows recording, so that a value of another kind forbids it. */
function resolve(inputs: RecordingInputs): RecordingState {
  const { policy, pausedUntil, now } = inputs;
  if (inputs.storeBroken !== false) return off('store');
  if (inputs.settingsAnswered !== true) return off('starting');
  if (!policy) return off('no-policy');
  const missing = lacking(policy);
  if (missing) return off(missing);
  if (inputs.exempt !== false) return { status: 'exempt' };
  if (policy.requireAcknowledgment !== false && inputs.acknowledged !== true) return { status: 'waiting' };
  if (!Number.isFinite(now)) return off('unknown');
  if (pausedUntil === null) return { status: 'recording' };
  if (!Number.isFinite(pausedUntil)) return off('unknown');
  return pausedUntil > now ? { status: 'paused', until: pausedUntil } : { status: 'recording' };
}

function lacking(policy: Policy): OffReason | undefined {
  if (!policy.collectorUrl) return 'no-collector';
  if (policy.recipients.length === 0) return 'no-recipients';
  if (policy.sites.length === 0) return 'no-sites';
  return keepsNoText(policy) ? 'no-text' : undefined;
}

function off(reason: OffReason): RecordingState {
  return { status: 'off', reason };
}
