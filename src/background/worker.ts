import type { Delivery } from '../messages/popup';
import { Badge } from './badge';
import { composeDelivery } from './compose-delivery';
import { composeRecording } from './compose-recording';
import { type Control, createControl } from './control';
import { listen } from './listen';
import { inBackground } from './log';
import { Messages } from './messages';
import { PolicySource } from './policy-source';
import { PopupPorts } from './popup-ports';
import { answerPopup } from './popup-requests';
import { StateView } from './popup-state';
import { learn } from './start';
import { pruneDelivered } from './store/prune';
import { Store } from './store/store';
import type { Surroundings } from './surroundings';
import { tellTabs } from './tabs';

export interface Worker {
  control: Control;
  /** The worker knows what holds, and answers. */
  ready: Promise<void>;
}

/** Puts the worker together. Its listeners are registered when this returns: on the worker's first turn. */
export function createWorker(surroundings: Surroundings): Worker {
  const { browser, time, log } = surroundings;
  const { runtime, storage, tabs, action, i18n } = browser;
  // Until the worker knows everything, nothing may act on the little that it knows.
  let started = false;
  const onInput = () => {
    if (started) inBackground(log, 'recording', () => recording.controller.changed());
  };
  const onShown = () => {
    ports.changed();
    if (started) inBackground(log, 'badge', () => badge.refresh());
  };

  const source = new PolicySource(browser);
  const store = new Store({ open: surroundings.openDatabase, log, onBroken: onInput });
  const delivery = composeDelivery(surroundings, {
    store,
    source,
    rules: () => recording.rules,
    endSession: () => recording.endExpired(),
    onChange: onShown,
  });
  const { sealer, sweep, uploader, deviceKey } = delivery;
  const housekeeping = () => {
    inBackground(log, 'housekeeping', () => pruneDelivered(store, time.now()));
    inBackground(log, 'numbers', () => recording.forgetNumbers());
  };
  const onEnded = () => {
    inBackground(log, 'sealer', () => sealer.run());
    housekeeping();
  };
  const recording = composeRecording(surroundings, {
    store,
    source,
    sealer,
    onInput,
    onState: onShown,
    onEnded,
  });
  const { sessions, idle, acknowledgment, pause, controller, pages, sheets, chunks, browserEvents } =
    recording;
  const state = () => controller.state;
  const settings = () => source.settings;
  const view = new StateView({ store, state, settings, sealer, uploader });
  const ports = new PopupPorts();
  const badge = new Badge({
    action,
    tabs,
    i18n,
    iconFor: surroundings.iconFor,
    state,
    policyHash: () => settings().hash,
    isCovered: (url) => source.covers(url),
    inTrouble: async () => isInTrouble((await view.read()).delivery),
  });

  const work = async () => {
    await learn({ memory: storage.session, store, source, pause, acknowledgment, sessions, time, log });
    started = true;
    // The state holds from here on. Pages follow it later: they answer only once the worker is ready.
    onInput();
    onShown();
    // Only when both have looked does the popup learn how delivery is.
    inBackground(log, 'sealer', () => sealer.run().finally(onShown));
    inBackground(log, 'uploader', () => uploader.run().finally(onShown));
    inBackground(log, 'idle', () => idle.check());
    housekeeping();
  };
  const ready = Promise.resolve().then(work);
  const messages = new Messages({
    id: runtime.id,
    ownPages: runtime.getURL(''),
    ready,
    greet: (hello, sender) => pages.greet(hello, sender),
    take: (chunk, { tab }) => chunks.take(chunk, tab?.url),
    sheet: (question) => sheets.answer(question),
    popup: (request) => answerPopup(request, { pause, acknowledgment, view, onChange: onInput }),
  });
  const wakeUps = [sealer.wake, sweep.wake, uploader.wake, idle.wake, pause.wake];
  listen({
    browser,
    time,
    log,
    ready,
    messages,
    ports,
    source,
    badge,
    browserEvents,
    wakeUps,
    onChange: () => {
      onInput();
      // Other keys, another delay, another time for which recordings may stay readable.
      inBackground(log, 'sealer', () => sealer.run());
    },
  });
  const tellPages = (kind: 'flush' | 'stop') => tellTabs(tabs, kind);
  const control = createControl({ ready, sessions, sealer, uploader, deviceKey, view, time, tellPages });
  return { ready, control };
}

function isInTrouble(delivery: Delivery): boolean {
  return delivery.status === 'known' && delivery.trouble !== null;
}
