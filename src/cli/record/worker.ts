import { setTimeout as sleep } from 'node:timers/promises';
import * as z from 'zod';
import { evaluateInWorker } from '../../browser';
import { popupState, type RecordingState } from '../../messages/popup';
import { CommandFailed } from '../errors';
import { counted } from '../words';
import type { PolicySettings } from './policy-file';

const SETTLE_MS = 15_000;
const POLL_MS = 50;
const FLUSH_MS = 60_000;

const flushed = z.object({
  waitingChunks: z.int(),
  waitingBatches: z.int(),
  sentBatches: z.int(),
  trouble: z.object({ message: z.string() }).nullable(),
});

export type Flushed = z.infer<typeof flushed>;

/** The extension's worker in a live browser, by way of the debugging port. */
export class Worker {
  readonly #port: number;
  readonly #extension: string;

  constructor(port: number, extension: string) {
    this.#port = port;
    this.#extension = extension;
  }

  /** Sets the policy as a developer does, and waits until the worker has taken it in. */
  async setPolicy(policy: PolicySettings): Promise<RecordingState> {
    await this.#evaluate(`chrome.storage.local.set({ policy: ${JSON.stringify(policy)} })`);
    const giveUpAt = Date.now() + SETTLE_MS;
    let state = await this.state();
    while (isUnsettled(state) && Date.now() < giveUpAt) {
      await sleep(POLL_MS);
      state = await this.state();
    }
    return state;
  }

  async state(): Promise<RecordingState> {
    return popupState.parse(await this.#evaluate('candor.state()')).recording;
  }

  /**
   * Ends the session and sends everything.
   * @throws CommandFailed when something is left behind
   */
  async flush(): Promise<Flushed> {
    const result = flushed.parse(await this.#evaluate('candor.flush({ end: "browser" })', FLUSH_MS));
    const { waitingChunks, waitingBatches, trouble } = result;
    if (waitingChunks === 0 && waitingBatches === 0) return result;
    const left = `${counted(waitingBatches, 'batch', 'batches')} and ${counted(waitingChunks, 'chunk')}`;
    throw new CommandFailed(`${left} could not be sent${trouble ? `: ${trouble.message}` : '.'}`);
  }

  #evaluate(expression: string, timeoutMs?: number): Promise<unknown> {
    return evaluateInWorker(this.#port, this.#extension, expression, timeoutMs);
  }
}

/** Without a policy it is off as well: what matters is the state after the policy has come. */
function isUnsettled(state: RecordingState): boolean {
  return state.status === 'off' && (state.reason === 'starting' || state.reason === 'no-policy');
}
