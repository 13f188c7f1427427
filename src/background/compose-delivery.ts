import { DeviceKey } from './device-key';
import { Enrolment } from './enrolment';
import { inBackground } from './log';
import type { PolicySource } from './policy-source';
import { Sealer } from './sealer';
import type { Store } from './store/store';
import type { Surroundings } from './surroundings';
import { Uploader } from './uploader';

interface Parts {
  store: Store;
  source: PolicySource;
  onChange: () => void;
}

/** From redacted chunks to the collector. */
export function composeDelivery(surroundings: Surroundings, { store, source, onChange }: Parts) {
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
  const sealer = new Sealer({
    ...shared,
    encrypt,
    deviceKey,
    versions: { extension: browser.runtime.getManifest().version, redactor },
    onSealed: () => inBackground(log, 'uploader', () => uploader.run()),
  });
  return { sealer, uploader, deviceKey };
}
