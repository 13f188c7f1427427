import { cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { manifest, type Target } from '../../manifest.config';
import { exists, extensionRooms, isTest } from './inputs';
import { bundleLeanNames } from './lean-names';

/** Read instead of what lies in node_modules. */
const LEAN_NAMES = './lean/dom-accessibility-api.mjs';

/**
 * Makes the folder that Plasmo takes for a project of its own: it reads the manifest from the package.json of its
 * working folder, rewrites tsconfig.json, and makes a page of every file in src/tabs. So it gets copies without
 * tests, of the extension's rooms only, and the checkout stays as it was.
 * @returns its absolute path
 */
export async function makeStage(root: string, target: Target): Promise<string> {
  const stage = join(root, 'build', `.stage-${target}`);
  await rm(stage, { recursive: true, force: true });
  await mkdir(stage, { recursive: true });
  for (const folder of ['assets', 'locales', ...extensionRooms.map((room) => `src/${room}`)]) {
    await copyFolder(join(root, folder), join(stage, folder));
  }
  await cp(join(root, 'tsconfig.json'), join(stage, 'tsconfig.json'));
  await symlink(join(root, 'node_modules'), join(stage, 'node_modules'), 'junction');
  await bundleLeanNames(root, join(stage, LEAN_NAMES));
  await writeFile(join(stage, 'package.json'), await stagedPackage(root, target));
  return stage;
}

async function copyFolder(from: string, to: string): Promise<void> {
  if (await exists(from)) await cp(from, to, { recursive: true, filter: (path) => !isTest(path) });
}

async function stagedPackage(root: string, target: Target): Promise<string> {
  const { name, version, license, dependencies } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  const part = manifest(target, version);
  // Plasmo takes the name and the description from here, everything else from `manifest`.
  const { name: displayName, description } = part;
  return JSON.stringify(
    {
      name,
      displayName,
      version,
      description,
      license,
      dependencies,
      alias: { 'dom-accessibility-api': LEAN_NAMES },
      manifest: part,
    },
    null,
    2,
  );
}
