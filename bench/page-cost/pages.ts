import { readdir } from 'node:fs/promises';
import { build } from 'esbuild';
import { type Site, serve } from '../../e2e/lab/site';

const FOLDER = new URL('../pages/', import.meta.url);
/** They help the pages and are none. */
const HELPERS = /^(steps|todo-steps)[.]/;

/** Serves every page of `bench/pages` under its name. */
export async function servePages(): Promise<{ names: string[]; site: Site }> {
  const files = (await readdir(FOLDER)).filter((file) => !HELPERS.test(file)).sort();
  const pages = new Map<string, string>();
  for (const file of files) pages.set(`/${file.replace(/[.].*/, '')}`, await bundle(file));
  const site = await serve((path) => {
    const script = pages.get(path);
    return (
      script &&
      `<!doctype html><html lang="en"><title>Churn</title><body><script>${script}</script></body></html>`
    );
  });
  return { names: [...pages.keys()].map((path) => path.slice(1)), site };
}

async function bundle(file: string): Promise<string> {
  const built = await build({
    entryPoints: [new URL(file, FOLDER).pathname],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', minify: true, jsx: 'automatic' },
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return (built.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
