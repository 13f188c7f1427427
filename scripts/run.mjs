// @ts-check
// node scripts/run.mjs FILE.ts [ARGS…]: installs the dependencies if need be, then runs a TypeScript file.
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureDependencies, root } from './ensure-deps.mjs';

/**
 * Runs a TypeScript file of this checkout with the caller's terminal and working directory.
 * @param {string} file relative to the checkout
 * @param {readonly string[]} args
 * @returns {Promise<number>} the exit code
 */
export async function runTypeScript(file, args) {
  await ensureDependencies();
  // Resolved from here, and with our tsconfig.json: the caller may stand in any folder.
  const loader = import.meta.resolve('tsx');
  const env = { ...process.env, TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') };
  const child = spawn(process.execPath, ['--import', loader, resolve(root, file), ...args], {
    stdio: 'inherit',
    env,
  });
  forwardSignals(child);
  return new Promise((done, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => done(code ?? 128 + (signal ? constants.signals[signal] : 1)));
  });
}

/** @param {import('node:child_process').ChildProcess} child */
function forwardSignals(child) {
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    // A terminal sends Ctrl-C to the child too; a second one would look like impatience.
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)));
  }
}

// Node resolves links in the module's URL but not in argv: a checkout reached through a link must run too.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  const [file, ...args] = process.argv.slice(2);
  if (file === undefined) throw new Error('Name a TypeScript file: node scripts/run.mjs FILE.ts [ARGS…]');
  process.exitCode = await runTypeScript(file, args);
}
