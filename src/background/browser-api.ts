/** The parts of the WebExtension API that the worker uses, as `webextension-polyfill` gives them. */
export interface Listenable<L> {
  addListener(listener: L): void;
}

export interface StorageArea {
  get(key: string | null): Promise<Record<string, unknown>>;
  set(items: Record<string, unknown>): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Tab {
  id?: number;
  windowId?: number;
  openerTabId?: number;
  /** Position in its window, from 0. */
  index?: number;
  /** In the front of its window. */
  active?: boolean;
  url?: string;
  incognito: boolean;
}

export interface Sender {
  id?: string;
  url?: string;
  tab?: Tab;
}

export interface Port {
  name: string;
  sender?: Sender;
  postMessage(message: unknown): void;
  onDisconnect: Listenable<() => void>;
}

export interface ContentScript {
  id: string;
  js: string[];
  matches: string[];
  excludeMatches?: string[];
  allFrames: boolean;
  runAt: 'document_start';
  matchOriginAsFallback?: boolean;
  matchAboutBlank?: boolean;
  persistAcrossSessions?: boolean;
}

export interface ScriptingApi {
  registerContentScripts(scripts: ContentScript[]): Promise<void>;
  updateContentScripts(scripts: ContentScript[]): Promise<void>;
  unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
  getRegisteredContentScripts(filter: { ids: string[] }): Promise<{ id: string }[]>;
  executeScript(injection: {
    target: { tabId: number; allFrames: boolean };
    files: string[];
  }): Promise<unknown>;
}

export interface TabsApi {
  query(filter: { active?: boolean }): Promise<Tab[]>;
  /** To every frame of the tab, or to one. */
  sendMessage(tabId: number, message: unknown, to?: { frameId: number }): Promise<unknown>;
  onCreated: Listenable<(tab: Tab) => void>;
  onUpdated: Listenable<(tabId: number, change: { status?: string; url?: string }, tab: Tab) => void>;
  onRemoved: Listenable<(tabId: number, how: { windowId: number; isWindowClosing: boolean }) => void>;
  onActivated: Listenable<(which: { tabId: number; windowId: number }) => void>;
  onMoved: Listenable<(tabId: number, where: { windowId: number; toIndex: number }) => void>;
  onDetached: Listenable<(tabId: number, from: { oldWindowId: number; oldPosition: number }) => void>;
  onAttached: Listenable<(tabId: number, to: { newWindowId: number; newPosition: number }) => void>;
}

export interface WindowsApi {
  getAll(): Promise<{ id?: number; focused: boolean }[]>;
  onCreated: Listenable<(window: { id?: number }) => void>;
  onRemoved: Listenable<(windowId: number) => void>;
  /** `-1` when the focus has left the browser. */
  onFocusChanged: Listenable<(windowId: number) => void>;
}

export interface AlarmsApi {
  create(name: string, info: { when: number }): Promise<void> | void;
  clear(name: string): Promise<boolean>;
  onAlarm: Listenable<(alarm: { name: string }) => void>;
}

export interface ActionApi {
  setBadgeText(details: { text: string; tabId?: number }): Promise<void>;
  setBadgeBackgroundColor(details: { color: string; tabId?: number }): Promise<void>;
  setTitle(details: { title: string; tabId?: number }): Promise<void>;
  setIcon(details: { path: Record<string, string>; tabId?: number }): Promise<void>;
}

export interface RuntimeApi {
  id: string;
  getURL(path: string): string;
  getManifest(): { version: string };
  onMessage: Listenable<(message: unknown, sender: Sender) => Promise<unknown> | undefined>;
  onConnect: Listenable<(port: Port) => void>;
  onStartup: Listenable<() => void>;
  onInstalled: Listenable<() => void>;
}

export interface BrowserApi {
  runtime: RuntimeApi;
  storage: {
    local: StorageArea;
    managed: Pick<StorageArea, 'get'>;
    /** In memory: survives the worker's death, but neither the browser's end nor the extension's update. */
    session: StorageArea;
    onChanged: Listenable<(changes: Record<string, unknown>, area: string) => void>;
  };
  management: { getSelf(): Promise<{ installType: string }> };
  scripting: ScriptingApi;
  tabs: TabsApi;
  windows: WindowsApi;
  alarms: AlarmsApi;
  action: ActionApi;
  i18n: { getMessage(key: string): string };
}
