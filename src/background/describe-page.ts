import type { Hello } from '../messages/page';
import type { TraceLine } from '../trace/event';
import type { Sender, Tab } from './browser-api';
import { sessionTime } from './store/place-drafts';
import type { PageRow, SessionRow } from './store/rows';
import type { Tables } from './store/store';

interface Greeting {
  hello: Hello;
  sender: Sender;
  tab: Tab;
}

type Place = Pick<PageRow, 'session' | 'tab' | 'framePath'>;

/** The document in the frame around a page: the latest one. */
export async function parentOf(
  tables: Pick<Tables, 'pages'>,
  { framePath, ...place }: Place,
): Promise<PageRow | undefined> {
  if (framePath.length === 0) return undefined;
  return newestAt(await pagesIn(tables, place), framePath.slice(0, -1));
}

/** Whether the document at a place is recorded: newer than its tab's page, it is a part of that. */
export async function isInCurrentPage(
  tables: Pick<Tables, 'pages'>,
  { framePath, ...place }: Place,
): Promise<boolean> {
  if (framePath.length === 0) return true;
  const sameTab = await pagesIn(tables, place);
  return (newestAt(sameTab, framePath)?.page ?? 0) > (newestAt(sameTab, [])?.page ?? 0);
}

function pagesIn(
  { pages }: Pick<Tables, 'pages'>,
  { session, tab }: Pick<PageRow, 'session' | 'tab'>,
): Promise<PageRow[]> {
  return pages.where('[session+tab]').equals([session, tab]).toArray();
}

function newestAt(sameTab: readonly PageRow[], framePath: readonly number[]): PageRow | undefined {
  const path = JSON.stringify(framePath);
  const there = sameTab.filter((page) => JSON.stringify(page.framePath) === path);
  return there.reduce<PageRow | undefined>(
    (last, row) => (last && last.page > row.page ? last : row),
    undefined,
  );
}

/** The lines with which a page begins, not yet redacted. What the browser says of it is trusted over what it says. */
export function describePage(
  { page, tab: tabId, framePath }: PageRow,
  parent: number | undefined,
  { startedAt }: SessionRow,
  { hello, sender, tab }: Greeting,
): TraceLine[] {
  const t = sessionTime(hello.clock.wall, startedAt);
  const url = addressOf(hello, sender);
  const { title, language, viewport, devicePixelRatio, timeOrigin } = hello;
  return [
    {
      type: 'page',
      t,
      page,
      tab: tabId,
      window: tab.windowId ?? -1,
      framePath,
      ...(parent === undefined ? {} : { parent }),
      ...(tab.openerTabId === undefined ? {} : { opener: tab.openerTabId }),
      url,
      title,
      language,
      viewport,
      devicePixelRatio,
      timeOrigin,
    },
    { type: 'navigate', t, page, kind: hello.navigation, url, title },
  ];
}

/** The page's own word has what its fields hold masked; the browser's word says whether it is to be believed. */
function addressOf({ url }: Hello, sender: Sender): string {
  if (!isWeb(sender.url)) return url;
  const { origin } = new URL(sender.url);
  return url === origin || url.startsWith(`${origin}/`) ? url : `${origin}/`;
}

export function isWeb(url: string | undefined): url is string {
  return url !== undefined && /^https?:/i.test(url);
}
