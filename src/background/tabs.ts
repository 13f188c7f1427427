import type { Word } from '../messages/page';
import type { TabsApi } from './browser-api';

/**
 * Sends a message to every frame of every tab. Tabs without a recorder reject at once, frozen ones may never answer.
 * @returns once every tab that can answer has; the first frame of a tab answers for it
 */
export async function tellTabs(
  tabs: Pick<TabsApi, 'query' | 'sendMessage'>,
  kind: Word['kind'],
): Promise<void> {
  const open = await tabs.query({});
  const message: Word = { kind };
  await Promise.allSettled(
    open.map(({ id }) => (id === undefined ? undefined : tabs.sendMessage(id, message))),
  );
}
