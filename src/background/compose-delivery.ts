import { DeviceKey } from './device-key';
import { Enrolment } from './enrolment';
import { inBackground } from './log';
import type { PolicySource } from './policy-source';
import { Sealer } from './sealer';
import type { Rules } from './store/redact-chunk';
import type { Store } from './store/store';
import type { Surroundings } from './surroundings';
import { Sweep } from './sweep';
import { Uploader } from './uploader';

interface Parts {
  store: Store;
  source: PolicySource;
  /** For lines that the worker writes itself. */
  rules: () => Rules;
  /** Ends the open session, because what it recorded is about to go. */
  endSession: () => Promise<void>;
  onChange: () => void;
}

/** From redacted chunks to the collector. */
export function composeDelivery(
  surroundings: Surroundings,
  { store, source, rules, endSession, onChange }: Parts,
) {
  const { browser, time, log, encrypt, fetch, random, redactor } = surroundings;
  const shared = { store, time, log, alarms: browser.alarms, policy: () => source.settings.policy };
  const deviceKey = new DeviceKey(store);
  const uploader = new Uploader({
    ...shared,
    fetch,
    deviceKey,
    enrolment: new Enrolment({ store, fetch, deviceKey }),
    random,
    onChange,
  });
  const memory = browser.storage.session;
  const sweep = new Sweep({ ...shared, memory, rules, endSession, onDue: () => sealer.run() });
  const sealer: Sealer = new Sealer({
    ...shared,
    encrypt,
    deviceKey,
    versions: { extension: browser.runtime.getManifest().version, redactor },
    onSealed: () => inBackground(log, 'uploader', () => uploader.run()),
    sweep: () => sweep.run(),
  });
  return { sealer, sweep, uploader, deviceKey };
}
