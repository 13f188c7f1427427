// @ts-check
// One worker at a time across processes. Plain Node without dependencies: it guards their installation too.
import { randomUUID } from 'node:crypto';
import * as fs from 'node:fs/promises';
import { dirname } from 'node:path';

const POLL_MS = 200;
const HEARTBEAT_MS = 5_000;
/** A holder that has not touched its lock for this long was killed, or lives in a container that is gone. */
const STALE_MS = 60_000;
const GIVE_UP_MS = 15 * 60_000;

/**
 * Runs `work` while holding the lock file, waiting up to 15 minutes for whoever holds it now.
 * @template T
 * @param {string} file absolute path of the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  await acquire(file);
  const heartbeat = setInterval(() => void touch(file), HEARTBEAT_MS);
  heartbeat.unref();
  try {
    return await work();
  } finally {
    clearInterval(heartbeat);
    await fs.rm(file, { force: true });
  }
}

/** @param {string} file */
async function acquire(file) {
  await fs.mkdir(dirname(file), { recursive: true });
  const giveUpAt = Date.now() + GIVE_UP_MS;
  while (!(await create(file))) {
    if (await isStale(file)) await removeStale(file);
    if (Date.now() > giveUpAt)
      throw new Error(`${file} is still held after 15 minutes: delete it and try again.`);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/**
 * Linking a finished file is atomic and never shows a lock without its holder's id in it.
 * @param {string} file
 */
async function create(file) {
  const draft = `${file}.${randomUUID()}`;
  await fs.writeFile(draft, String(process.pid));
  try {
    await fs.link(draft, file);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  } finally {
    await fs.rm(draft, { force: true });
  }
}

/**
 * Two waiters may see the same dead holder; without a lock of its own the slower one would remove
 * the lock that the faster one has just taken.
 * @param {string} file
 */
async function removeStale(file) {
  const removal = `${file}.removal`;
  if (!(await create(removal))) {
    if (await isOld(removal)) await fs.rm(removal, { force: true });
    return;
  }
  try {
    if (await isStale(file)) await fs.rm(file, { force: true });
  } finally {
    await fs.rm(removal, { force: true });
  }
}

/** @param {string} file */
async function isStale(file) {
  const pid = Number(await fs.readFile(file, 'utf8').catch(() => ''));
  if (pid === 0) return false;
  return !isAlive(pid) || (await isOld(file));
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

/** @param {string} file */
async function isOld(file) {
  const stat = await fs.stat(file).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs > STALE_MS;
}

/** @param {string} file */
async function touch(file) {
  const now = new Date();
  await fs.utimes(file, now, now).catch(() => undefined);
}

/**
 * @param {unknown} error
 * @param {string} code
 */
function hasCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code;
}
