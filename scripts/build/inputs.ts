import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** The rooms of src that end up in the browser. */
export const extensionRooms = [
  'background',
  'content',
  'element',
  'popup',
  'tabs',
  'trace',
  'privacy',
  'policy',
  'messages',
] as const;

/** Single files of the checkout that a build depends on, next to the rooms. */
const inputFiles = [
  'manifest.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'scripts/build.ts',
];
const inputFolders = ['assets', 'locales', 'scripts/build', ...extensionRooms.map((room) => `src/${room}`)];

/** Tests lie beside what they test; Plasmo would make a page of each one in src/tabs. */
export function isTest(path: string): boolean {
  return /\.test\.tsx?$/.test(path);
}

/** @returns SHA-256 over names and contents of everything that can change the built extension */
export async function inputsHash(root: string): Promise<string> {
  const folders = await Promise.all(inputFolders.map((folder) => filesBelow(join(root, folder))));
  const files = [...inputFiles.map((file) => join(root, file)), ...folders.flat()].filter(
    (file) => !isTest(file),
  );
  const hash = createHash('sha256');
  for (const file of files.toSorted()) {
    const content = await readFile(file);
    hash.update(`${relative(root, file).replaceAll(sep, '/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/** @returns absolute paths of all files in a folder and those below it; none where it is not there */
export async function filesBelow(folder: string): Promise<string[]> {
  if (!(await exists(folder))) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

export async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isFile() ?? false;
}
