import { keyFilesOf, readKeys } from '../desk/key-files';
import type { KeyedSource } from '../desk/source';
import { print, printJson } from '../output';

export interface ListOptions extends Pick<KeyedSource, 'data' | 'key'> {
  json?: boolean;
}

interface ListedKey {
  keyId: string;
  file: string;
  /** The public half. The private half is never shown. */
  recipient: string;
  /** ISO 8601; null where the file does not say. */
  createdAt: string | null;
  label: string | null;
  /** The first of its file. */
  current: boolean;
}

export async function listKeys({ json, ...from }: ListOptions): Promise<void> {
  const keys: ListedKey[] = [];
  for (const file of keyFilesOf(from)) keys.push(...(await listed(file)));
  if (json) await printJson(keys);
  else await print(keys.map(row).join('\n'));
}

async function listed(file: string): Promise<ListedKey[]> {
  return (await readKeys(file)).map(({ id, recipient, created, label }, index) => ({
    keyId: id,
    file,
    recipient,
    createdAt: created ?? null,
    label: label ?? null,
    current: index === 0,
  }));
}

function row({ keyId, recipient, createdAt, label, current }: ListedKey): string {
  const made = createdAt ?? 'time not known';
  const facts = `${keyId}  ${made.padEnd(20)}  ${current ? 'current' : 'older  '}  ${recipient}`;
  return label === null ? facts : `${facts}  ${label}`;
}
