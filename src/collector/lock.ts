import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { FolderInUse, hasCode } from './errors';

/**
 * Takes a folder for this process alone.
 *
 * `lock` holds the process id, for people and for the error message. What excludes is a lock of the operating system
 * on `lock.sqlite` (through SQLite, because Node has none): it ends with the process that held it, so whoever gets it
 * may overwrite a `lock` that a killed process left behind. A process id alone would be fooled by one that is used
 * again, and by containers, where every collector has the same.
 * @returns a function that gives the folder back
 * @throws FolderInUse when another process holds it
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock');
  const guard = new Database(join(folder, 'lock.sqlite'));
  try {
    guard.exec('begin exclusive');
  } catch (error) {
    guard.close();
    throw hasCode(error, 'SQLITE_BUSY', 'SQLITE_LOCKED') ? held(path) : error;
  }
  writeFileSync(path, `${process.pid}\n`, { mode: 0o600 });
  return () => {
    rmSync(path, { force: true });
    guard.close();
  };
}

function held(path: string): FolderInUse {
  return new FolderInUse(
    `Another collector (process ${holder(path)}) uses this data folder: it holds the lock ${path}. ` +
      'One folder serves one process: stop that one, or start this one with another data folder.',
  );
}

function holder(path: string): string {
  try {
    return readFileSync(path, 'utf8').trim() || 'unknown';
  } catch {
    return 'unknown';
  }
}
