// npm run build [-- --target chrome-mv3|firefox-mv3]: the production extension, built by Plasmo.
// Why it is driven like this, in a staging folder: docs/decisions, "Plasmo builds the extension".
import { realpathSync } from 'node:fs';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { Target } from '../manifest.config';
import { inputsHash, isFile } from './build/inputs';
import { runPlasmo } from './build/plasmo';
import { shrinkRecorder } from './build/recorder';
import { makeStage } from './build/stage';
import { root } from './ensure-deps.mjs';
import { withLock } from './lock.mjs';

const targets: readonly Target[] = ['chrome-mv3', 'firefox-mv3'];

/**
 * Builds the extension unless its inputs are those of the last build.
 * @returns the absolute path of the unpacked extension
 */
export async function buildExtension(target: Target): Promise<string> {
  const output = join(root, 'build', `${target}-prod`);
  const stamp = `${output}.stamp`;
  return withLock(join(root, 'build', `.${target}.lock`), async () => {
    const hash = await inputsHash(root);
    if (await isBuilt(output, stamp, hash)) return output;
    await rm(stamp, { force: true });
    await build(target, output);
    await writeFile(stamp, hash);
    return output;
  });
}

async function isBuilt(output: string, stamp: string, hash: string): Promise<boolean> {
  const built = await readFile(stamp, 'utf8').catch(() => '');
  return built === hash && (await isFile(join(output, 'manifest.json')));
}

async function build(target: Target, output: string): Promise<void> {
  const lock = await readFile(join(root, 'package-lock.json'), 'utf8');
  const stage = await makeStage(root, target);
  await runPlasmo(stage, target);
  // Plasmo installs what it misses by itself; a build that did so is not the build that was reviewed.
  if ((await readFile(join(root, 'package-lock.json'), 'utf8')) !== lock) {
    throw new Error(
      'Plasmo changed package-lock.json: add the missing package to package.json and run npm install.',
    );
  }
  const fresh = join(stage, 'build', `${target}-prod`);
  await shrinkRecorder(fresh);
  await replace(output, fresh);
  await rm(stage, { recursive: true });
}

/** By renaming, so that nobody ever loads half an extension. */
async function replace(output: string, fresh: string): Promise<void> {
  const old = `${output}.old`;
  await rm(old, { recursive: true, force: true });
  if (await isFile(join(output, 'manifest.json'))) await rename(output, old);
  else await rm(output, { recursive: true, force: true });
  await rename(fresh, output);
  await rm(old, { recursive: true, force: true });
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { target: { type: 'string', default: 'chrome-mv3' } } });
  const target = targets.find((known) => known === values.target);
  if (target === undefined) {
    throw new Error(`--target is ${values.target}, but must be one of ${targets.join(', ')}.`);
  }
  const started = performance.now();
  const folder = await buildExtension(target);
  console.log(`${folder} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
}

// Node resolves links in the module's URL but not in argv.
if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) await main();
