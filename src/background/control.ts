import type { PopupState } from '../messages/popup';
import { fingerprintOf } from '../trace/signature';
import type { DeviceKey } from './device-key';
import type { DeliveryFacts, StateView } from './popup-state';
import type { Sealer } from './sealer';
import type { Sessions } from './sessions';
import type { Time } from './time';
import type { Uploader } from './uploader';

/** How long pages get to send what they have. Milliseconds. */
const FLUSH_MS = 1_500;

export interface FlushOptions {
  /** Ends the session, with this reason. */
  end?: 'browser';
}

export interface FlushResult extends Pick<DeliveryFacts, 'waitingChunks' | 'waitingBatches' | 'sentBatches'> {
  /** In English, for whoever sits at the console. */
  trouble: { message: string; since: number } | null;
}

/** For the worker's own console and debugger alone: no page and no message reaches it. */
export interface Control {
  /**
   * Takes what the pages have, seals everything (the upload delay notwithstanding) and delivers it.
   * @returns what still waits; `trouble` says why
   */
  flush(options?: FlushOptions): Promise<FlushResult>;
  state(): Promise<PopupState>;
  /** Fingerprint of the key that this device signs with: what `candor verify --device-key` takes. */
  deviceKey(): Promise<string>;
}

interface Dependencies {
  ready: Promise<void>;
  sessions: Sessions;
  sealer: Sealer;
  uploader: Uploader;
  deviceKey: DeviceKey;
  view: StateView;
  time: Time;
  tellPages: (kind: 'flush' | 'stop') => Promise<void>;
}

export function createControl(of: Dependencies): Control {
  return {
    async flush({ end } = {}) {
      await of.ready;
      await Promise.race([of.tellPages('flush').catch(() => undefined), of.time.sleep(FLUSH_MS)]);
      if (end) await of.sessions.end(end, of.time.now(), of.tellPages('stop'));
      else await of.sessions.markFlushed();
      await of.sealer.runEverything();
      await of.uploader.runAtOnce();
      const { waitingChunks, waitingBatches, sentBatches, trouble } = await of.view.facts();
      const told = trouble && { message: trouble.message, since: trouble.since };
      return { waitingChunks, waitingBatches, sentBatches, trouble: told };
    },
    async state() {
      await of.ready;
      return of.view.read();
    },
    async deviceKey() {
      await of.ready;
      return fingerprintOf(await of.deviceKey.publicKey());
    },
  };
}
