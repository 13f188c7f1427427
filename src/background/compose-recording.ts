import { catalogue } from '../policy/catalogue';
import { Acknowledgment } from './acknowledgment';
import { BrowserEvents } from './browser/browser-events';
import { ChunkIntake } from './chunks';
import { DetectorInForce } from './detector-in-force';
import { Idle } from './idle';
import { inBackground } from './log';
import { SessionNumbers } from './numbers/session-numbers';
import { Pages } from './pages';
import { Pause } from './pause';
import type { PolicySource } from './policy-source';
import { Controller } from './recording/controller';
import { Redaction } from './redaction';
import { Registration } from './registration';
import type { Sealer } from './sealer';
import { Sessions } from './sessions';
import { fetchSheet } from './sheets/fetch-sheet';
import { SheetCache } from './sheets/sheet-cache';
import { Sheets } from './sheets/sheets';
import type { Store } from './store/store';
import type { Surroundings } from './surroundings';
import { tellTabs } from './tabs';

interface Parts {
  store: Store;
  source: PolicySource;
  sealer: Sealer;
  /** Something that the state depends on may have changed. */
  onInput: () => void;
  onState: () => void;
  /** A session has its `end`. */
  onEnded: () => void;
}

/** From the policy, the employee's word and the pages to redacted chunks. */
export function composeRecording(
  surroundings: Surroundings,
  { store, source, sealer, onInput, onState, onEnded }: Parts,
) {
  const { browser, time, log } = surroundings;
  const { alarms, scripting, tabs, storage } = browser;
  const local = storage.local;
  const numbers = new SessionNumbers({ memory: storage.session, log });
  const detector = new DetectorInForce(() => source.settings.policy);
  const redaction = new Redaction({ redactLine: surroundings.redactLine, numbers, detector });
  const sessions = new Sessions({
    store,
    rules: redaction.own,
    time,
    onBegun: () => {
      inBackground(log, 'idle', () => idle.check());
      inBackground(log, 'browser events', () => browserEvents.begin());
    },
    onEnded,
  });
  const idle = new Idle({ sessions, alarms, time, log, tellPages: () => tellTabs(tabs, 'idle') });
  const acknowledgment = new Acknowledgment({ local, time, version: browser.runtime.getManifest().version });
  const minutes = () => source.settings.policy?.pauseMinutes ?? catalogue.pauseMinutes.default;
  const pause = new Pause({ local, alarms, time, log, minutes, onChange: onInput });
  const controller = new Controller({
    inputs: () => ({
      settingsAnswered: source.settings.answered,
      policy: source.settings.policy,
      acknowledged: acknowledgment.given,
      pausedUntil: pause.until,
      // Exemption has no source yet; when it gets one, it goes here.
      exempt: false,
      storeBroken: store.broken,
      now: time.now(),
    }),
    settings: () => source.settings,
    pausedSince: () => pause.since,
    sessions,
    registration: new Registration({ scripting, tabs, file: surroundings.recorder }),
    memory: storage.session,
    time,
    log,
    stopPages: () => tellTabs(tabs, 'stop'),
    onState,
  });
  const inForce = () => controller.inForce;
  const pages = new Pages({
    store,
    sessions,
    redaction,
    time,
    tabs,
    inForce,
    onPage: () => sealer.stored(0),
  });
  const sheets = new Sheets({
    store,
    cache: new SheetCache((url) => fetchSheet(surroundings.fetch, url)),
    isRecording: () => inForce() !== undefined,
  });
  const stoppedAt = () => controller.stoppedAt;
  const chunks = new ChunkIntake({
    store,
    redaction,
    time,
    log,
    stoppedAt,
    isCovered: (url) => source.covers(url),
    onStored: (bytes) => sealer.stored(bytes),
  });
  const browserEvents = new BrowserEvents({
    browser,
    memory: storage.session,
    store,
    settings: () => source.settings,
    rules: redaction.own,
    time,
    stoppedAt,
    onStored: () => sealer.stored(0),
  });
  const forgetNumbers = () => numbers.forgetAllBut(() => sessions.taking());
  return {
    ...{ sessions, idle, acknowledgment, pause, controller, pages, sheets, chunks, browserEvents },
    forgetNumbers,
    rules: redaction.own,
    endExpired: () => sessions.end('expired', time.now(), tellTabs(tabs, 'idle')),
  };
}
