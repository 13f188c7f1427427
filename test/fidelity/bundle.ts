import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** What pages need to be looked at, as a script. */
export async function inPageScript(): Promise<string> {
  const built = await build({
    entryPoints: [fileURLToPath(new URL('in-page.ts', import.meta.url))],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022' },
  });
  return built.outputFiles[0]?.text ?? '';
}
