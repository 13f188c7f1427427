import type { RecordingState } from '../messages/popup';
import { type BadgeKind, type BadgeLook, badgeLook } from './badge-look';
import type { ActionApi, BrowserApi, Tab, TabsApi } from './browser-api';
import { SingleFlight } from './serial';

interface Dependencies {
  action: ActionApi;
  tabs: Pick<TabsApi, 'query'>;
  i18n: BrowserApi['i18n'];
  state: () => RecordingState;
  /** Hash of the policy, which says what is covered. */
  policyHash: () => string;
  isCovered: (url: string) => boolean;
  inTrouble: () => Promise<boolean>;
  /** Addresses of an icon's sizes. */
  iconFor: (kind: BadgeKind) => Record<string, string>;
}

/** Shows on the toolbar icon what holds for the page in front. */
export class Badge {
  readonly #of: Dependencies;
  readonly #flight = new SingleFlight(() => this.#showAll());
  #trouble = false;
  #shown = '';

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  /** State, policy or delivery may have changed. */
  refresh(): Promise<void> {
    return this.#flight.run();
  }

  /** A tab has another address. The browser forgets what was shown for the one before. */
  async show(tab: Tab): Promise<void> {
    if (tab.id === undefined) return;
    const covered = tab.url !== undefined && !tab.incognito && this.#of.isCovered(tab.url);
    await this.#apply(this.#look(covered), tab.id);
  }

  /** Touches every tab, and so only when something that shows has changed. */
  async #showAll(): Promise<void> {
    this.#trouble = await this.#of.inTrouble();
    const shown = `${this.#of.state().status} ${this.#trouble} ${this.#of.policyHash()}`;
    if (shown === this.#shown) return;
    await this.#apply(this.#look(false));
    const open = await this.#of.tabs.query({});
    await Promise.allSettled(open.map((tab) => this.show(tab)));
    this.#shown = shown;
  }

  #look(covered: boolean): BadgeLook {
    return badgeLook(this.#of.state(), covered, this.#trouble);
  }

  async #apply({ kind, title, text, color }: BadgeLook, tabId?: number): Promise<void> {
    const { action, i18n, iconFor } = this.#of;
    const where = tabId === undefined ? {} : { tabId };
    await Promise.all([
      action.setBadgeText({ ...where, text }),
      action.setBadgeBackgroundColor({ ...where, color }),
      action.setTitle({ ...where, title: i18n.getMessage(title) }),
      action.setIcon({ ...where, path: iconFor(kind) }),
    ]);
  }
}
