import type { HelloReply } from '../messages/page';
import { decide } from '../policy/decide';
import { coverUrl } from './address';
import { Describer } from './describer';
import { NodeIds } from './dom/node-ids';
import { PageContent } from './dom/page-content';
import { deliver, isOrphan } from './extension';
import { FieldsWatch } from './fields-watch';
import { Gestures } from './gestures';
import { recordAll } from './interactions';
import { CauseFinder } from './interactions/cause';
import { Listeners } from './listeners';
import type { PageMemory } from './memory';
import { Courier } from './outbox/courier';
import { HoldBack } from './outbox/hold-back';
import { Outbox } from './outbox/outbox';
import type { Recording } from './recording';
import { Roots } from './roots';

export type Grant = Extract<HelloReply, { record: true }>;

/** A running recording of one document. */
export interface Recorder {
  /** Sends what is there. */
  flush(): Promise<void>;
  /** The page goes away: sends what is there without waiting. */
  flushAtOnce(): void;
  /** Detaches from the page at once, then sends what is there. */
  stop(): Promise<void>;
}

/**
 * Puts a recording together and starts it.
 * @param document id of this document, as told to the worker
 * @param onEnd the worker takes nothing more from this page
 */
export function startRecorder(
  grant: Grant,
  document: string,
  memory: PageMemory,
  onEnd: () => void,
): Recorder {
  const ending = new AbortController();
  const { rules } = grant;
  let isOpen = true;
  const listeners = new Listeners(
    ending.signal,
    () => isOpen,
    () => outbox.count('error'),
  );
  const ids = new NodeIds();
  const keepsText = rules.captureKeys === 'text';
  const watch = new FieldsWatch(memory, keepsText);
  const courier = new Courier({ deliver, isOrphan, onStop: () => end(onEnd) });
  const outbox = new Outbox({
    session: grant.session,
    page: grant.page,
    document,
    memory,
    courier,
    beforeFlush,
  });
  const gestures = new Gestures(memory, () => outbox);
  const describer = new Describer(ids, memory, outbox, keepsText);
  const hold = new HoldBack((lines) => {
    memory.release();
    for (const line of lines) outbox.add(line);
  });
  const recording: Recording = {
    rules,
    listeners,
    ids,
    memory,
    watch,
    outbox,
    hold,
    gestures,
    cause: new CauseFinder(listeners),
    target: (element) => describer.target(element),
    record: (event, at = performance.now()) => {
      if (isOpen) outbox.add({ ...event, t: at });
    },
    beforeAction: () => content.beforeAction(),
  };
  const roots = new Roots(recording);
  const content = new PageContent(recording, (root) => roots.add(root));
  const paths = recordAll(recording, () => {
    isOpen = decide(rules, coverUrl()).record;
  });
  roots.watchDocument();
  content.watch();

  function beforeFlush(): void {
    paths.close();
    gestures.check();
    watch.look();
  }

  function end(then: () => void): void {
    if (ending.signal.aborted) return;
    ending.abort();
    then();
  }

  return {
    flush: () => outbox.flush(),
    flushAtOnce: () => {
      hold.close();
      outbox.flushAtOnce();
    },
    stop: async () => {
      hold.close();
      paths.close();
      end(() => {});
      await outbox.flush();
    },
  };
}
