import type { PopupState, RecordingState } from '../messages/popup';
import { catalogue } from '../policy/catalogue';
import { decide } from '../policy/decide';
import { isWeb } from './describe-page';
import type { Settings } from './policy-source';
import type { Store } from './store/store';

type Delivery = PopupState['delivery'];

interface Dependencies {
  store: Store;
  state: () => RecordingState;
  settings: () => Settings;
  /** Since when sealing fails. */
  sealingFailedSince: () => number | undefined;
}

const SEALING_FAILED = 'Recordings cannot be sealed: the research keys in the policy cannot be used.';
const NOTHING: Delivery = {
  waitingBatches: 0,
  waitingChunks: 0,
  sentBatches: 0,
  sentBytes: 0,
  trouble: null,
};

/** What the employee is shown. */
export class StateView {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @param url address of the page in front */
  async read(url?: string): Promise<PopupState> {
    const delivery = await this.delivery().catch(() => NOTHING);
    const { policy, problems } = this.#of.settings();
    return {
      recording: this.#of.state(),
      siteCovered: policy && url !== undefined && isWeb(url) ? decide(policy, url).record : null,
      captureKeys: policy?.captureKeys ?? catalogue.captureKeys.less,
      pauseMinutes: policy?.pauseMinutes ?? catalogue.pauseMinutes.default,
      exemptionUrl: policy?.exemptionUrl ?? '',
      problems,
      delivery,
    };
  }

  /** What waits, what was sent, and what keeps it from being sent. */
  async delivery(): Promise<Delivery> {
    return this.#of.store.read(async ({ batches, chunks, values }) => {
      const sent = await values.get('sent');
      const trouble = await values.get('trouble');
      const refused = await batches.orderBy('refusedAt').first();
      return {
        waitingBatches: await batches.count(),
        waitingChunks: await chunks.count(),
        sentBatches: sent?.batches ?? 0,
        sentBytes: sent?.bytes ?? 0,
        trouble: trouble
          ? { message: trouble.message, since: trouble.since }
          : (refusal(refused) ?? this.#sealing()),
      };
    });
  }

  #sealing(): Delivery['trouble'] {
    const since = this.#of.sealingFailedSince();
    return since === undefined ? null : { message: SEALING_FAILED, since };
  }
}

function refusal(batch: { refused?: string; refusedAt?: number } | undefined): Delivery['trouble'] {
  if (batch?.refusedAt === undefined) return null;
  return {
    message: `The collector refused a batch: ${batch.refused ?? 'it gave no reason'}`,
    since: batch.refusedAt,
  };
}
