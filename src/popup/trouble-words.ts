import type { TroubleReason } from '../messages/trouble';
import type { Message } from './text';

/** Why sending fails, in words. */
export function troubleWords(reason: TroubleReason): Message {
  switch (reason.code) {
    case 'unreachable':
      return ['troubleUnreachable'];
    case 'collector-error':
      return ['troubleCollectorError', String(reason.status)];
    case 'wrong-answer':
      return ['troubleWrongAnswer'];
    case 'batch-refused':
      return ['troubleBatchRefused', String(reason.status)];
    case 'device-refused':
      return ['troubleDeviceRefused'];
    case 'enrolment-refused':
      return ['troubleEnrolmentRefused', String(reason.status)];
    case 'enrolment-token-missing':
      return ['troubleEnrolmentTokenMissing'];
    case 'sealing':
      return ['troubleSealing'];
    case 'this-device':
      return ['troubleThisDevice'];
  }
}
