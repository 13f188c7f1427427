import type { BrowserApi, ContentScript, Port, Sender, StorageArea, Tab } from '../browser-api';
import { Happenings } from './happenings';
import { Life } from './life';

/** What a browser holds while workers come and go. */
export class FakeBrowser {
  readonly local = new Map<string, unknown>();
  managed: Record<string, unknown> | Error = {};
  readonly memory = new Map<string, unknown>();
  installType = 'development';
  tabs: Tab[] = [];
  windows: { id: number; focused: boolean }[] = [];
  scripts: ContentScript[] = [];
  readonly alarms = new Map<string, number>();
  readonly injected: number[] = [];
  readonly told: { tab: number; message: unknown }[] = [];
  readonly badges = new Map<number | 'all', { text?: string; title?: string }>();
  /** What a tab answers; by default it has no recorder but one that knows of no private frames. */
  onMessageTo: (tab: number, message: unknown) => Promise<unknown> = (_tab, message) =>
    isFrameQuestion(message) ? Promise.resolve('open') : Promise.reject(new Error('no receiver'));
  /** Refuses a registration that holds this. */
  refuses: (script: ContentScript) => boolean = () => false;
  listeners = new Listeners();
  /** What the person does with tabs and windows. */
  happenings = new Happenings();

  /** The browser is closed: what lives in memory alone is gone. */
  restart(): void {
    this.memory.clear();
    this.alarms.clear();
    this.scripts = [];
  }

  setPolicy(policy: Record<string, unknown>): void {
    this.local.set('policy', policy);
    this.listeners.storage({ policy: {} }, 'local');
  }

  /** Fires the alarms that are due. */
  fireAlarms(now: number): void {
    for (const [name, when] of this.alarms) {
      if (when > now) continue;
      this.alarms.delete(name);
      this.listeners.alarm({ name });
    }
  }

  /** The interface as one worker sees it. Its listeners take the place of those of the worker before. */
  connect(life = new Life()): BrowserApi {
    const listeners = new Listeners();
    this.listeners = listeners;
    this.happenings = new Happenings();
    return {
      runtime: {
        id: 'candor',
        getURL: (path) => `chrome-extension://candor/${path}`,
        getManifest: () => ({ version: '0.1.0' }),
        onMessage: { addListener: (listener) => listeners.set({ message: listener }) },
        onConnect: { addListener: (listener) => listeners.set({ connect: listener }) },
        onStartup: { addListener: () => undefined },
        onInstalled: { addListener: () => undefined },
      },
      storage: {
        local: area(this.local, life),
        session: area(this.memory, life),
        managed: { get: () => life.step(() => this.#readManaged()) },
        onChanged: { addListener: (listener) => listeners.set({ storage: listener }) },
      },
      management: { getSelf: () => life.step(async () => ({ installType: this.installType })) },
      scripting: this.#scripting(life),
      tabs: {
        query: () => life.step(async () => this.tabs),
        sendMessage: (tab, message) => life.step(() => this.#tell(tab, message)),
        ...this.happenings.tabs,
      },
      windows: {
        getAll: () => life.step(async () => this.windows),
        ...this.happenings.windows,
      },
      alarms: {
        create: (name, { when }) => life.step(async () => void this.alarms.set(name, when)),
        clear: (name) => life.step(async () => this.alarms.delete(name)),
        onAlarm: { addListener: (listener) => listeners.set({ alarm: listener }) },
      },
      action: this.#action(),
      i18n: { getMessage: (key) => key },
    };
  }

  #forgetScripts(): void {
    this.scripts = [];
  }

  async #readManaged(): Promise<Record<string, unknown>> {
    if (this.managed instanceof Error) throw this.managed;
    return this.managed;
  }

  #tell(tab: number, message: unknown): Promise<unknown> {
    this.told.push({ tab, message });
    return this.onMessageTo(tab, message);
  }

  #scripting(life: Life): BrowserApi['scripting'] {
    const register = async ([script]: ContentScript[]) => {
      if (!script || this.refuses(script)) throw new Error('refused');
      this.scripts = [script];
    };
    return {
      registerContentScripts: (scripts) => life.step(() => register(scripts)),
      updateContentScripts: (scripts) => life.step(() => register(scripts)),
      unregisterContentScripts: () => life.step(async () => this.#forgetScripts()),
      getRegisteredContentScripts: () => life.step(async () => this.scripts),
      executeScript: ({ target }) => life.step(async () => void this.injected.push(target.tabId)),
    };
  }

  /** Not steps: what the icon shows decides nothing. */
  #action(): BrowserApi['action'] {
    const show = async ({
      tabId = 'all',
      ...shown
    }: {
      tabId?: number | 'all';
      text?: string;
      title?: string;
    }) => {
      this.badges.set(tabId, { ...this.badges.get(tabId), ...shown });
    };
    return {
      setBadgeText: show,
      setTitle: show,
      setBadgeBackgroundColor: async () => undefined,
      setIcon: async () => undefined,
    };
  }
}

class Listeners {
  message: (message: unknown, sender: Sender) => Promise<unknown> | undefined = () => undefined;
  connect: (port: Port) => void = () => undefined;
  storage: (changes: Record<string, unknown>, area: string) => void = () => undefined;
  alarm: (alarm: { name: string }) => void = () => undefined;

  set(listeners: Partial<Pick<Listeners, 'message' | 'connect' | 'storage' | 'alarm'>>): void {
    Object.assign(this, listeners);
  }
}

function isFrameQuestion(message: unknown): boolean {
  return typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'frame';
}

function area(values: Map<string, unknown>, life: Life): StorageArea {
  return {
    get: (key) =>
      life.step(async () => {
        const all = Object.fromEntries(values);
        return structuredClone(key === null ? all : key in all ? { [key]: all[key] } : {});
      }),
    set: (items) =>
      life.step(async () => {
        for (const [key, value] of Object.entries(items)) values.set(key, structuredClone(value));
      }),
    remove: (key) => life.step(async () => void values.delete(key)),
  };
}
