// These functions run inside a page of the extension: each one must be whole by itself.

/** Every record of every database, and every storage area, as text. Bytes become one character each. */
export async function readStores() {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const text = (value: unknown): string =>
    JSON.stringify(value, (_, member: unknown) =>
      member instanceof Uint8Array
        ? Array.from(member, (byte) => String.fromCharCode(byte)).join('')
        : member,
    ) ?? '';
  const records: { database: string; store: string; json: string }[] = [];
  for (const { name } of await indexedDB.databases()) {
    const database = await asked(indexedDB.open(name ?? ''));
    for (const store of Array.from(database.objectStoreNames)) {
      const table = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([asked(table.getAllKeys()), asked(table.getAll())]);
      values.forEach((value, index) => {
        records.push({ database: database.name, store, json: text({ key: keys[index], value }) });
      });
    }
    database.close();
  }
  const { local, session, sync, managed } = chrome.storage;
  const areas = await Promise.all(
    [local, session, sync, managed].map((area) => area.get().catch(() => ({}))),
  );
  return { records, areas: text(areas) };
}

/** How far the recording has come with the tab whose address contains `part`. */
export async function readProgress(part: string) {
  const asked = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const tab = (await chrome.tabs.query({})).find(({ url }) => url?.includes(part))?.id;
  const database = await asked(indexedDB.open('candor'));
  const tables = database.transaction(['sessions', 'pages', 'chunks']);
  const index = tables.objectStore('sessions').index('state');
  const [open, closing] = await Promise.all([asked(index.getAll('open')), asked(index.getAll('closing'))]);
  const session: string | undefined = open[0]?.id;
  const chunks: { text: string }[] =
    session === undefined ? [] : await asked(tables.objectStore('chunks').index('session').getAll(session));
  const lines = chunks.flatMap(({ text }) => text.split('\n')).filter((line) => line !== '');
  database.close();
  const pages = new Set<number>();
  const drawn = new Set<number>();
  for (const line of lines.map((json) => JSON.parse(json))) {
    if (line.type === 'page' && line.tab === tab) pages.add(line.page);
    if (line.type === 'dom' && line.event.type === 2) drawn.add(line.page);
  }
  return {
    /** A session is open or about to end. */
    isOpen: open.length + closing.length > 0,
    /** The tab's documents asked, and were told to record. */
    isRecorded: pages.size > 0,
    /** Snapshots of all of them have come. */
    isDrawn: pages.size > 0 && [...pages].every((page) => drawn.has(page)),
  };
}
