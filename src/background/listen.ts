import type { Badge } from './badge';
import type { BrowserEvents } from './browser/browser-events';
import { listenToBrowser } from './browser/listen-to-browser';
import type { BrowserApi } from './browser-api';
import { inBackground, type Log } from './log';
import type { Messages } from './messages';
import type { PolicySource } from './policy-source';
import type { PopupPorts } from './popup-ports';
import type { Time } from './time';
import type { WakeUp } from './wake-up';

interface Dependencies {
  browser: BrowserApi;
  log: Log;
  ready: Promise<void>;
  messages: Messages;
  ports: PopupPorts;
  source: PolicySource;
  badge: Badge;
  browserEvents: BrowserEvents;
  time: Time;
  wakeUps: WakeUp[];
  onChange: () => void;
}

/** Registers every listener. Must run on the worker's first turn, or the browser does not wake it for the event. */
export function listen(of: Dependencies): void {
  const { runtime, alarms, storage, tabs } = of.browser;
  runtime.onMessage.addListener((message, sender) => of.messages.receive(message, sender));
  runtime.onConnect.addListener((port) => {
    if (port.sender && of.messages.isOwnPage(port.sender)) of.ports.connected(port);
  });
  // Only to be woken: what the worker does at every start is all that these need.
  runtime.onStartup.addListener(() => undefined);
  runtime.onInstalled.addListener(() => undefined);
  alarms.onAlarm.addListener(({ name }) => {
    inBackground(of.log, 'alarm', async () => {
      await of.ready;
      of.wakeUps.find((wakeUp) => wakeUp.name === name)?.fired();
    });
  });
  storage.onChanged.addListener((changes, area) => {
    inBackground(of.log, 'policy', () => reload(of, changes, area));
  });
  tabs.onUpdated.addListener((_id, { status, url }, tab) => {
    if (status !== 'loading' && url === undefined) return;
    inBackground(of.log, 'badge', () => of.ready.then(() => of.badge.show(tab)));
  });
  listenToBrowser(of.browser, (step) => {
    // The time of the event, not that at which a worker that it woke has become ready.
    const at = of.time.now();
    inBackground(of.log, 'browser events', () => of.ready.then(() => of.browserEvents.take(step, at)));
  });
}

async function reload(
  { ready, source, onChange }: Dependencies,
  changes: Record<string, unknown>,
  area: string,
) {
  if (!(await source.concerns(changes, area))) return;
  await ready;
  await source.load();
  onChange();
}
