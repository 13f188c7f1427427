import type { Policy } from '../policy/catalogue';
import { decide } from '../policy/decide';
import { originPattern } from '../policy/match-pattern';
import type { ContentScript, ScriptingApi, Tab, TabsApi } from './browser-api';
import { RegistrationError } from './errors';

const ID = 'recorder';

interface Dependencies {
  scripting: ScriptingApi;
  tabs: Pick<TabsApi, 'query'>;
  /** Path of the recorder within the extension. Differs between builds, so it is never stored. */
  file: string;
}

/** Puts the recorder into pages that the policy covers, and only while recording is on. */
export class Registration {
  readonly #scripting: ScriptingApi;
  readonly #tabs: Pick<TabsApi, 'query'>;
  readonly #file: string;

  constructor({ scripting, tabs, file }: Dependencies) {
    this.#scripting = scripting;
    this.#tabs = tabs;
    this.#file = file;
  }

  /**
   * From now on covered pages get the recorder when they load. Asking again is harmless.
   * @throws RegistrationError when the browser refuses every form of the registration
   */
  async register(policy: Policy): Promise<void> {
    const known = await this.#scripting.getRegisteredContentScripts({ ids: [ID] });
    for (const script of variants(policy, this.#file)) {
      const done =
        known.length > 0 ? this.#scripting.updateContentScripts : this.#scripting.registerContentScripts;
      const accepted = await attempt(() => done.call(this.#scripting, [script]));
      if (accepted) return;
    }
    throw new RegistrationError(
      'the browser refused to register the recorder. Check that every site in the policy is a valid match pattern.',
    );
  }

  async unregister(): Promise<void> {
    const known = await this.#scripting.getRegisteredContentScripts({ ids: [ID] });
    if (known.length > 0) await this.#scripting.unregisterContentScripts({ ids: [ID] });
  }

  /** Pages that were open before recording began get the recorder too. Tabs that cannot be scripted are passed over. */
  async injectOpenTabs(policy: Policy): Promise<void> {
    const open = await this.#tabs.query({});
    await Promise.allSettled(open.filter((tab) => isCovered(policy, tab)).map((tab) => this.#inject(tab)));
  }

  async #inject({ id }: Tab): Promise<unknown> {
    if (id === undefined) return undefined;
    return this.#scripting.executeScript({ target: { tabId: id, allFrames: true }, files: [this.#file] });
  }
}

/** The recorder asks again in every frame. */
function isCovered(policy: Policy, tab: Tab): boolean {
  return !tab.incognito && tab.url !== undefined && decide(policy, tab.url).record;
}

/** From the form that Chrome takes to the one that every browser takes. Firefox knows no ports in patterns. */
function variants(policy: Policy, file: string): ContentScript[] {
  const matches = unique(policy.sites.map(originPattern));
  const excludeMatches = unique(policy.excludedSites.filter(coversWholeOrigin));
  const base = { id: ID, js: [file], allFrames: true, runAt: 'document_start' as const };
  const full = { ...base, matches, excludeMatches };
  const portless = {
    ...base,
    matches: unique(matches.map(withoutPort)),
    excludeMatches: excludeMatches.filter(hasNoPort),
  };
  return [
    { ...full, matchOriginAsFallback: true, persistAcrossSessions: false },
    { ...portless, matchOriginAsFallback: true, persistAcrossSessions: false },
    { ...full, matchOriginAsFallback: true },
    { ...portless, matchAboutBlank: true, persistAcrossSessions: false },
    portless,
  ].map(({ excludeMatches: excluded, ...script }) =>
    excluded.length ? { ...script, excludeMatches: excluded } : script,
  );
}

/** Only these may be excluded from registration: the browser would apply a path to the address at load alone. */
function coversWholeOrigin(pattern: string): boolean {
  return pattern === '<all_urls>' || pattern === originPattern(pattern);
}

function withoutPort(pattern: string): string {
  return pattern.replace(/:(\d+|\*)\/\*$/, '/*');
}

function hasNoPort(pattern: string): boolean {
  return pattern === withoutPort(pattern);
}

function unique(patterns: readonly string[]): string[] {
  return [...new Set(patterns)];
}

async function attempt(call: () => Promise<void>): Promise<boolean> {
  try {
    await call();
    return true;
  } catch {
    return false;
  }
}
