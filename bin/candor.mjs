#!/usr/bin/env node
// @ts-check
// The command `candor`: TypeScript is run as it is, from any working directory.
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

try {
  const { register } = await import('tsx/esm/api');
  register({ tsconfig: `${root}tsconfig.json` });
  const { main } = await import('../src/cli/index');
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  if (!isMissingPackage(error)) throw error;
  process.stderr.write(
    `error: the dependencies of candor are not installed. Run "npm ci" in ${root} first.\n`,
  );
  process.exitCode = 1;
}

/** @param {unknown} error */
function isMissingPackage(error) {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';
}
