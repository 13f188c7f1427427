import type { Hello, HelloReply } from '../messages/page';
import type { PrivateSelectors } from '../messages/rules';
import type { Policy } from '../policy/catalogue';
import { coverage } from '../policy/coverage';
import { type Decision, decide, decideText } from '../policy/decide';
import type { Sender, Tab, TabsApi } from './browser-api';
import { describePage, isInCurrentPage, isWeb, parentOf } from './describe-page';
import { placeOf as framePlaceOf, selectorsFor } from './frame-places';
import type { Redaction } from './redaction';
import type { Sessions } from './sessions';
import { storeChunk } from './store/own-lines';
import { placeOwn } from './store/place-drafts';
import { type RedactedChunk, redactChunk } from './store/redact-chunk';
import type { PageRow, SessionRow } from './store/rows';
import type { Store, Tables } from './store/store';
import type { Time } from './time';

/** What holds while recording is on. */
export interface InForce {
  policy: Policy;
  hash: string;
}

interface Dependencies {
  store: Store;
  sessions: Sessions;
  redaction: Redaction;
  time: Time;
  tabs: Pick<TabsApi, 'sendMessage'>;
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
    if (!session) return refuse('recording is off');
    const selectors = await this.#selectorsFor(inForce.policy, session, hello, tab);
    if (!isSame(selectors, hello.selectors)) return { ...refuse('selectors'), selectors };
    const text = decideText(inForce.policy, addressesOf(hello, sender));
    const masked = text.capturePageText === 'mask';
    const row = await this.#describe({ id: session.id, masked }, hello, sender, tab);
    if (!row) return refuse('recording is off');
    this.#of.onPage(session);
    const captureKeys = row.masked ? 'classes' : text.captureKeys;
    const { captureDom } = inForce.policy;
    return {
      record: true,
      session: session.id,
      page: row.page,
      rules: { captureKeys, captureDom, covered: coverage(inForce.policy) },
    };
  }

  async #selectorsFor(
    policy: Policy,
    session: SessionRow,
    hello: Hello,
    tab: Tab,
  ): Promise<PrivateSelectors> {
    const { store, tabs } = this.#of;
    const place = { session: session.id, tab: tab.id ?? -1 };
    const isRecorded = (framePath: number[]): Promise<boolean> =>
      store.read((tables) => isInCurrentPage(tables, { ...place, framePath }));
    return selectorsFor(policy, await framePlaceOf(tabs, hello, place.tab, isRecorded));
  }

  /**
   * The document's page, as it was when it was first asked about; describes it when it is new. Redacted outside of the
   * transaction, and anew when another page got the number meanwhile.
   * @returns undefined when the session has ended
   */
  async #describe(of: NewPage, hello: Hello, sender: Sender, tab: Tab): Promise<PageRow | undefined> {
    const { store, redaction } = this.#of;
    for (;;) {
      const place = await store.read((tables) => placeOf(tables, of, hello, tab));
      if (!place?.row) return place?.known;
      const { row, parent, session } = place;
      const lines = describePage(row, parent, session, { hello, sender, tab });
      const chunk = await redaction.of(row, (rules) => redactChunk(rules, placeOwn(lines)));
      if (await this.#add(row, chunk)) return row;
    }
  }

  /** @returns whether the page got its number */
  #add(row: PageRow, chunk: RedactedChunk | undefined): Promise<boolean> {
    return this.#of.store.write('relaxed', ['sessions', 'pages', 'chunks', 'sheets'], async (tables) => {
      const session = await tables.sessions.get(row.session);
      if (session?.state !== 'open' || session.nextPage !== row.page) return false;
      await tables.pages.add(row);
      const counted = { ...session, nextPage: row.page + 1 };
      await tables.sessions.put(counted);
      await storeChunk(tables, counted, chunk, this.#of.time.now());
      return true;
    });
  }
}

/** What is known of a document's page, or the row and surroundings of a new one. */
type PagePlace =
  | { known: PageRow; row?: undefined }
  | { known?: undefined; row: PageRow; parent: number | undefined; session: SessionRow };

/** Of which session, and whether its own addresses say that its text is masked. */
interface NewPage {
  id: string;
  masked: boolean;
}

async function placeOf(
  tables: Tables,
  { id, masked }: NewPage,
  hello: Hello,
  tab: Tab,
): Promise<PagePlace | undefined> {
  const session = await tables.sessions.get(id);
  if (session?.state !== 'open') return undefined;
  const known = await tables.pages.get([id, hello.document]);
  if (known) return { known };
  const row: PageRow = {
    session: id,
    document: hello.document,
    page: session.nextPage,
    tab: tab.id ?? -1,
    framePath: hello.framePath,
    received: [],
  };
  const parent = await parentOf(tables, row);
  // What is in a frame of a masked page is part of what that page says, whatever site it comes from.
  const isMasked = masked || parent?.masked === true;
  return { row: isMasked ? { ...row, masked: true } : row, parent: parent?.page, session };
}

/** Where the document is from and where it is seen: a frame in a page of mail holds mail. */
function addressesOf({ coverUrl }: Hello, { url, tab }: Sender): string[] {
  return [coverUrl, url, tab?.url].filter((address) => address !== undefined);
}

function isSame(one: PrivateSelectors, other: PrivateSelectors): boolean {
  return one.redact === other.redact && one.block === other.block;
}

function refuse(reason: string): Extract<HelloReply, { record: false }> {
  return { record: false, reason };
}

/**
 * The page says which address covers it; the browser must agree: by the document's own web address, if it has one, and by
 * that of the tab. What is recorded in a tab is what its icon shows: frames of covered sites in other pages are not.
 */
function decideFor(policy: Policy, { coverUrl, framePath }: Hello, { url, tab }: Sender): Decision {
  const known = [url, tab?.url].filter((one) => isWeb(one));
  const shown = framePath.length > 0 ? [tab?.url ?? ''] : [];
  const decisions = [coverUrl, ...known, ...shown].map((one) => decide(policy, one));
  return decisions.find(({ record }) => !record) ?? { record: true };
}
