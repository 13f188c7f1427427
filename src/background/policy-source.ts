import type { Policy } from '../policy/catalogue';
import { decide } from '../policy/decide';
import { parsePolicy } from '../policy/parse';
import type { PolicyProblem } from '../policy/problem';
import { sha256Hex } from '../trace/hash';
import type { BrowserApi } from './browser-api';
import { canonicalJson } from './canonical-json';

/** What is known of the admin's settings now. */
export interface Settings {
  /** The browser has been asked in this run of the worker and has answered, if only with nothing. */
  answered: boolean;
  /** Null when there is no policy. */
  policy: Policy | null;
  /** SHA-256 of the parsed policy in canonical JSON; empty when there is none. */
  hash: string;
  problems: PolicyProblem[];
}

const UNANSWERED: Settings = { answered: false, policy: null, hash: '', problems: [] };
const LOCAL_KEY = 'policy';

/**
 * Where settings come from. Only an unpacked extension takes them from `storage.local`; every other install takes
 * them from `storage.managed` alone. Nothing is cached: settings of an earlier run must not start a recording.
 */
export class PolicySource {
  readonly #browser: Pick<BrowserApi, 'management' | 'storage'>;
  #settings = UNANSWERED;
  #turn = 0;
  #development: Promise<boolean> | undefined;

  constructor(browser: Pick<BrowserApi, 'management' | 'storage'>) {
    this.#browser = browser;
  }

  get settings(): Settings {
    return this.#settings;
  }

  /** Whether anything is recorded in a tab that shows this address. */
  covers(url: string): boolean {
    const { policy } = this.#settings;
    return policy !== null && decide(policy, url).record;
  }

  /** Asks the browser. When asked again meanwhile, the later answer holds. */
  async load(): Promise<void> {
    this.#turn += 1;
    const turn = this.#turn;
    const settings = await this.#read();
    if (turn === this.#turn) this.#settings = settings;
  }

  /** Whether a change in storage may have changed the settings. */
  async concerns(changes: Record<string, unknown>, area: string): Promise<boolean> {
    return (await this.#isDevelopment()) ? area === 'local' && LOCAL_KEY in changes : area === 'managed';
  }

  async #read(): Promise<Settings> {
    const raw = (await this.#isDevelopment()) ? await this.#local() : await this.#managed();
    // Chrome answers `{}` for some seconds after a first install; a later change event brings the policy.
    if (Object.keys(raw).length === 0) return { ...UNANSWERED, answered: true };
    const { policy, problems } = parsePolicy(raw);
    return { answered: true, policy, problems, hash: await sha256Hex(canonicalJson(policy)) };
  }

  /** A failure to tell counts as a regular install: the stricter of the two. */
  #isDevelopment(): Promise<boolean> {
    this.#development ??= this.#browser.management.getSelf().then(
      (self) => self.installType === 'development',
      () => false,
    );
    return this.#development;
  }

  async #local(): Promise<Record<string, unknown>> {
    const { [LOCAL_KEY]: policy } = await this.#browser.storage.local.get(LOCAL_KEY);
    return typeof policy === 'object' && policy !== null ? { ...policy } : {};
  }

  /** Firefox rejects when no policy is set. */
  #managed(): Promise<Record<string, unknown>> {
    return this.#browser.storage.managed.get(null).catch(() => ({}));
  }
}
