import type { Delivery, PopupState, RecordingState } from '../messages/popup';
import { catalogue, type Policy } from '../policy/catalogue';
import { decide, decideText } from '../policy/decide';
import { isWeb } from './describe-page';
import type { Settings } from './policy-source';
import type { Sealer } from './sealer';
import type { BatchRow } from './store/rows';
import type { Store } from './store/store';
import type { Trouble } from './store/values';
import type { Uploader } from './uploader';

interface Dependencies {
  store: Store;
  state: () => RecordingState;
  settings: () => Settings;
  sealer: Pick<Sealer, 'failedSince' | 'hasLooked'>;
  uploader: Pick<Uploader, 'hasLooked'>;
}

/** What the store says of delivery. The trouble carries its message in English, for the log and the console. */
export interface DeliveryFacts {
  waitingBatches: number;
  waitingChunks: number;
  sentBatches: number;
  sentBytes: number;
  trouble: Pick<Trouble, 'reason' | 'message' | 'since'> | null;
}

const SEALING_FAILED = 'Recordings cannot be sealed: the research keys in the policy cannot be used.';

/** What the employee is shown. */
export class StateView {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** @param url address of the page in front */
  async read(url?: string): Promise<PopupState> {
    const delivery = await this.#delivery();
    const { policy, problems } = this.#of.settings();
    return {
      recording: this.#of.state(),
      siteCovered: policy && url !== undefined && isWeb(url) ? decide(policy, url).record : null,
      captureKeys: policy?.captureKeys ?? catalogue.captureKeys.less,
      captureDom: policy?.captureDom ?? catalogue.captureDom.less,
      capturePageText: policy ? pageText(policy, url) : catalogue.capturePageText.less,
      pauseMinutes: policy?.pauseMinutes ?? catalogue.pauseMinutes.default,
      exemptionUrl: policy?.exemptionUrl ?? '',
      problems,
      delivery,
    };
  }

  /**
   * What waits, what was sent, and what keeps it from being sent.
   * @throws StoreBrokenError when the store cannot tell
   */
  facts(): Promise<DeliveryFacts> {
    return this.#of.store.read(async ({ batches, chunks, values }) => {
      const sent = await values.get('sent');
      const trouble = await values.get('trouble');
      const refused = await batches.orderBy('refusedAt').first();
      return {
        waitingBatches: await batches.count(),
        waitingChunks: await chunks.count(),
        sentBatches: sent?.batches ?? 0,
        sentBytes: sent?.bytes ?? 0,
        trouble: trouble ?? refusal(refused) ?? this.#sealing(),
      };
    });
  }

  /** That nothing is wrong is known only once this run of the worker has tried; that something is, before. */
  async #delivery(): Promise<Delivery> {
    const facts = await this.facts().catch(() => undefined);
    const { sealer, uploader } = this.#of;
    const hasLooked = sealer.hasLooked && uploader.hasLooked;
    if (!facts || (!facts.trouble && !hasLooked)) return { status: 'unknown' };
    const trouble = facts.trouble && { reason: facts.trouble.reason, since: facts.trouble.since };
    return { status: 'known', ...facts, trouble };
  }

  #sealing(): DeliveryFacts['trouble'] {
    const since = this.#of.sealer.failedSince;
    return since === undefined ? null : { reason: { code: 'sealing' }, message: SEALING_FAILED, since };
  }
}

function pageText(policy: Policy, url: string | undefined): PopupState['capturePageText'] {
  return decideText(policy, url === undefined ? [] : [url]).capturePageText;
}

function refusal(batch: BatchRow | undefined): DeliveryFacts['trouble'] {
  if (batch?.refusedAt === undefined) return null;
  return {
    reason: { code: 'batch-refused', status: batch.refusedStatus ?? 0 },
    message: `The collector refused a batch: ${batch.refused ?? 'it gave no reason'}`,
    since: batch.refusedAt,
  };
}
