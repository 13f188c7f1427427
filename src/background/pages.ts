import type { Hello, HelloReply } from '../messages/page';
import type { Policy } from '../policy/catalogue';
import { decide } from '../policy/decide';
import type { Sender, Tab } from './browser-api';
import { describePage, isWeb, parentOf } from './describe-page';
import type { Sessions } from './sessions';
import { storeOwn } from './store/own-lines';
import type { RedactLine } from './store/redact-chunk';
import type { PageRow, SessionRow } from './store/rows';
import type { Store } from './store/store';
import type { Time } from './time';

/** What holds while recording is on. */
export interface InForce {
  policy: Policy;
  hash: string;
}

interface Dependencies {
  store: Store;
  sessions: Sessions;
  redactLine: RedactLine;
  time: Time;
  /** Undefined unless recording is on. */
  inForce: () => InForce | undefined;
  onPage: (session: SessionRow) => void;
}

/** Answers recorders that ask whether they may record the document they find themselves in. */
export class Pages {
  readonly #of: Dependencies;

  constructor(dependencies: Dependencies) {
    this.#of = dependencies;
  }

  async greet(hello: Hello, sender: Sender): Promise<HelloReply> {
    const inForce = this.#of.inForce();
    if (!inForce) return refuse('recording is off');
    const { tab } = sender;
    if (tab?.id === undefined || tab.incognito) return refuse('not a tab that is recorded');
    const decision = decideFor(inForce.policy, hello, sender);
    if (!decision.record) return refuse(decision.reason);
    const session = await this.#of.sessions.ensure(() => this.#of.inForce()?.hash);
    const page = session && (await this.#describe(session.id, hello, sender, tab));
    if (!session || page === undefined) return refuse('recording is off');
    this.#of.onPage(session);
    const { captureKeys, captureDom } = decision;
    const { sites, excludedSites } = inForce.policy;
    return {
      record: true,
      session: session.id,
      page,
      rules: { captureKeys, captureDom, sites, excludedSites },
    };
  }

  /** Number of the document's page; describes it when it is new. Undefined when the session ended meanwhile. */
  #describe(id: string, hello: Hello, sender: Sender, tab: Tab): Promise<number | undefined> {
    return this.#of.store.write('relaxed', ['sessions', 'pages', 'chunks', 'sheets'], async (tables) => {
      const session = await tables.sessions.get(id);
      if (session?.state !== 'open') return undefined;
      const known = await tables.pages.get([id, hello.document]);
      if (known) return known.page;
      const row: PageRow = {
        session: id,
        document: hello.document,
        page: session.nextPage,
        tab: tab.id ?? -1,
        framePath: hello.framePath,
        received: [],
      };
      const lines = describePage(row, await parentOf(tables, row), session, { hello, sender, tab });
      await tables.pages.add(row);
      const counted = { ...session, nextPage: row.page + 1 };
      await tables.sessions.put(counted);
      await storeOwn(tables, counted, lines, { redactLine: this.#of.redactLine, now: this.#of.time.now() });
      return row.page;
    });
  }
}

function refuse(reason: string): HelloReply {
  return { record: false, reason };
}

/**
 * The page says which address covers it; the browser must agree: by the document's own web address, or else, for blank
 * and srcdoc documents, by that of the tab.
 */
function decideFor(policy: Policy, hello: Hello, { url, tab }: Sender): ReturnType<typeof decide> {
  const decision = decide(policy, hello.coverUrl);
  const known = isWeb(url) ? url : tab?.url;
  return decision.record && isWeb(known) ? decide(policy, known) : decision;
}
