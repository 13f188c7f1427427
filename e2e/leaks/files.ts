import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface FileText {
  path: string;
  /** The bytes read as UTF-8, and as UTF-16 from the first and from the second byte on. */
  readings: string[];
}

/** Folders of a browser's profile where extensions and pages keep data; its caches hold the pages themselves. */
const KEPT = /(^|\/)(Extension [^/]*|\w+ Extension Settings|Local Storage|Session Storage)(\/|$)/;

/** The files in which an extension's data lies. */
export function extensionFiles(profile: string, extensionId: string): Promise<FileText[]> {
  return filesBelow(profile, (path) => path.includes(extensionId) || KEPT.test(path));
}

export async function filesBelow(folder: string, isMeant: (path: string) => boolean): Promise<FileText[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const read = files
    .filter(isMeant)
    .map(async (path) => ({ path, readings: readingsOf(await bytesOf(path)) }));
  return Promise.all(read);
}

/** The browser removes files of its databases while we look. */
function bytesOf(path: string): Promise<Buffer> {
  return readFile(path).catch(() => Buffer.alloc(0));
}

function readingsOf(bytes: Buffer): string[] {
  return [bytes.toString('utf8'), bytes.toString('utf16le'), bytes.subarray(1).toString('utf16le')];
}
