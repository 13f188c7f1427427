import type { RecordingState } from '../../messages/popup';
import type { StorageArea } from '../browser-api';
import type { Log } from '../log';
import type { InForce } from '../pages';
import type { Settings } from '../policy-source';
import type { Registration } from '../registration';
import { Serial } from '../serial';
import type { Sessions } from '../sessions';
import type { EndReason } from '../store/rows';
import type { Time } from '../time';
import { type RecordingInputs, resolveState } from './resolve-state';

/** What this run of the browser has been told last: pages keep their recorders while the worker dies and wakes. */
const APPLIED = 'applied';
const STOPPED = 'stopped';
/** Something is being changed: if the worker dies now, all of it is done again. */
const CHANGING = 'changing';

const UNKNOWN: RecordingState = { status: 'off', reason: 'unknown' };

interface Dependencies {
  inputs: () => RecordingInputs;
  settings: () => Settings;
  pausedSince: () => number | undefined;
  sessions: Sessions;
  registration: Registration;
  memory: StorageArea;
  time: Time;
  log: Log;
  /** Tells every page to send what it has and to detach. */
  stopPages: () => Promise<void>;
  onState: (state: RecordingState) => void;
}

/** Makes pages and sessions follow the state of recording. */
export class Controller {
  readonly #of: Dependencies;
  readonly #serial = new Serial();
  #state: RecordingState = { status: 'off', reason: 'starting' };
  #stoppedAt: number | undefined;
  #registrationFailed = false;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  get state(): RecordingState {
    return this.#state;
  }

  /** When recording stopped, while it is stopped: wall-clock milliseconds since the epoch. */
  get stoppedAt(): number | undefined {
    return this.#stoppedAt ?? this.#of.pausedSince();
  }

  /** The policy, while recording is on. A pause holds from the moment it is asked for. */
  get inForce(): InForce | undefined {
    const { policy, hash } = this.#of.settings();
    const on = this.#state.status === 'recording' && this.stoppedAt === undefined;
    return on && policy ? { policy, hash } : undefined;
  }

  /** An input may have changed. The state follows at once; resolves when pages and sessions have followed too. */
  async changed(): Promise<void> {
    this.#registrationFailed = false;
    this.#resolve();
    await this.#serial.run(() => this.#apply());
  }

  #resolve(): void {
    const state = this.#registrationFailed ? UNKNOWN : resolveState(this.#of.inputs());
    const stopped = this.#stoppedAt ?? this.#of.pausedSince() ?? this.#of.time.now();
    this.#stoppedAt = state.status === 'recording' ? undefined : stopped;
    const same = JSON.stringify(state) === JSON.stringify(this.#state);
    this.#state = state;
    if (!same) this.#of.onState(state);
  }

  async #apply(): Promise<void> {
    const { inForce } = this;
    const target = keyOf(inForce);
    const { [APPLIED]: applied } = await this.#of.memory.get(APPLIED);
    if (applied !== target) await this.#of.memory.set({ [APPLIED]: CHANGING });
    await this.#leave(target, applied);
    const reached = inForce ? await this.#enter(inForce, applied) : STOPPED;
    if (applied !== reached) await this.#of.memory.set({ [APPLIED]: reached });
  }

  /** Stops what does not fit: everything when recording is off, the former policy's recording when it changed. */
  async #leave(target: string, applied: unknown): Promise<void> {
    const open = await this.#openSession();
    const outdated = open !== undefined && target !== keyOf({ hash: open.policyHash });
    const changed = applied !== target && (target === STOPPED || applied !== undefined);
    if (!outdated && !changed) return;
    const answered = this.#of.stopPages();
    const ended = outdated ? this.#of.sessions.end(this.#endReason(), this.#endedAt(), answered) : answered;
    await this.#each([target === STOPPED ? this.#of.registration.unregister() : undefined, ended]);
  }

  /** @returns what was reached: recording, unless the browser refused */
  async #enter({ policy, hash }: InForce, applied: unknown): Promise<string> {
    try {
      await this.#of.registration.register(policy);
      // Pages that were open when the worker only slept have their recorder already.
      if (applied !== keyOf({ hash })) await this.#of.registration.injectOpenTabs(policy);
      return keyOf({ hash });
    } catch (error) {
      this.#of.log.failed('registration', error);
      this.#registrationFailed = true;
      this.#resolve();
      await this.#leave(STOPPED, CHANGING);
      return STOPPED;
    }
  }

  #endReason(): EndReason {
    if (this.#state.status === 'paused') return 'pause';
    return this.#state.status === 'exempt' ? 'exemption' : 'policy';
  }

  #endedAt(): number {
    return this.stoppedAt ?? this.#of.time.now();
  }

  /** A store that fails must not keep the pages from being stopped. */
  async #openSession() {
    try {
      return await this.#of.sessions.current();
    } catch (error) {
      this.#of.log.failed('sessions', error);
      return undefined;
    }
  }

  async #each(steps: (Promise<void> | undefined)[]): Promise<void> {
    for (const step of await Promise.allSettled(steps)) {
      if (step.status === 'rejected') this.#of.log.failed('recording', step.reason);
    }
  }
}

function keyOf(inForce: Pick<InForce, 'hash'> | undefined): string {
  return inForce ? `recording ${inForce.hash}` : STOPPED;
}
