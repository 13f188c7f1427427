import { CollectorClient } from '../../collector/client';
import { readToken } from '../desk/data-folder';
import { type ReadSession, verifyStored } from '../desk/read-session';

/** What a collector got since a moment: with it, old sessions in the same folder are told from new ones. */
export class RecordedSessions {
  readonly #client: CollectorClient;
  readonly #before: ReadonlySet<string>;

  private constructor(client: CollectorClient, before: ReadonlySet<string>) {
    this.#client = client;
    this.#before = before;
  }

  static async from(dataDir: string, collectorUrl: string): Promise<RecordedSessions> {
    const client = new CollectorClient({ url: collectorUrl, token: await readToken(dataDir, 'researcher') });
    return new RecordedSessions(client, new Set((await client.sessions()).map(({ id }) => id)));
  }

  async read(identities: readonly string[]): Promise<ReadSession[]> {
    const ids = (await this.#client.sessions()).map(({ id }) => id).filter((id) => !this.#before.has(id));
    const sessions: ReadSession[] = [];
    for (const id of ids) sessions.push(await verifyStored(this.#client, id, identities));
    return sessions;
  }
}
