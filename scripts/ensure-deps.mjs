// @ts-check
// Installs the dependencies when they are missing or older than the lock file, so that a fresh clone
// needs no step of its own. Plain Node without dependencies; everything it says goes to stderr.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { lstat, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withLock } from './lock.mjs';

/** The checkout's folder, without a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

const stampFile = join(root, 'node_modules', '.candor-lock');

export async function ensureDependencies() {
  const wanted = await wantedStamp();
  if (await isInstalled(wanted)) return;
  await withLock(join(root, '.candor', 'install.lock'), async () => {
    if (await isInstalled(wanted)) return;
    if (!(await matchesLock())) await install();
    await writeFile(stampFile, wanted);
  });
}

/** Native packages differ per platform, so a checkout shared between two must not look installed to both. */
const platform = `${process.platform}-${process.arch}\n`;

async function wantedStamp() {
  const lock = await readFile(join(root, 'package-lock.json'));
  return `${createHash('sha256').update(lock).digest('hex')} ${platform}`;
}

/** @param {string} wanted */
async function isInstalled(wanted) {
  return (await readStamp()) === wanted;
}

/** @returns {Promise<string>} empty when nobody has installed through here yet */
async function readStamp() {
  return readFile(stampFile, 'utf8').catch(() => '');
}

/** Whether someone has already run npm by hand: npm keeps a lock file of what it really installed. */
async function matchesLock() {
  const stamp = await readStamp();
  if (stamp !== '' && !stamp.endsWith(` ${platform}`)) return false;
  const installed = await readPackages(join(root, 'node_modules', '.package-lock.json')).catch(
    () => undefined,
  );
  if (installed === undefined) return false;
  const wanted = await readPackages(join(root, 'package-lock.json'));
  return Object.entries(wanted).every(
    ([path, { version, optional }]) =>
      path === '' || optional === true || installed[path]?.version === version,
  );
}

/**
 * @param {string} file
 * @returns {Promise<Record<string, {version?: string, optional?: boolean}>>}
 */
async function readPackages(file) {
  return JSON.parse(await readFile(file, 'utf8')).packages;
}

async function install() {
  const modules = await lstat(dirname(stampFile)).catch(() => undefined);
  // npm would empty the folder behind the link, which belongs to somebody else.
  if (modules?.isSymbolicLink())
    throw new Error('node_modules is a link, and out of date: run npm ci where it leads.');
  process.stderr.write('candor: installing dependencies (npm ci), about a minute the first time\n');
  // Building and testing need the development packages, whatever NODE_ENV says.
  const code = await npm(['ci', '--include=dev', '--no-progress', '--loglevel=error']);
  if (code !== 0) throw new Error(`npm ci failed with exit code ${code}: see npm's message above.`);
}

/**
 * @param {string[]} args
 * @returns {Promise<number>}
 */
function npm(args) {
  const cli = process.env['npm_execpath'];
  const isNpm = cli !== undefined && /npm-cli\.c?js$/.test(cli);
  const child = isNpm
    ? spawn(process.execPath, [cli, ...args], { cwd: root, stdio: ['ignore', 2, 2] })
    : spawn('npm', args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  return new Promise((resolve, reject) => {
    child.once('error', (cause) =>
      reject(new Error('npm could not be started: is it on the PATH?', { cause })),
    );
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
