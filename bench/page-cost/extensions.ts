import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** `unused` runs on no page; `observer` is told of every change and does nothing about it. */
export type ExtensionKind = 'unused' | 'no-op' | 'observer' | 'rrweb isolated' | 'rrweb in page';

/** Records as its documentation shows; what a recorder would send is let go twice a second. */
const RRWEB = `import { record } from 'rrweb';
  let events = [];
  const start = () => record({ emit: (event) => events.push(event) });
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', start);
  else start();
  setInterval(() => { events = []; }, 500);`;

/** Less than this no recorder of changes can cost. */
const OBSERVER = `let count = 0;
  new MutationObserver((records) => { count += records.length; })
    .observe(document, { subtree: true, childList: true, attributes: true, characterData: true });`;

/** Writes an extension whose content script runs in every page from its start; gives its folder. */
export async function writeExtension(folder: string, kind: ExtensionKind): Promise<string> {
  await mkdir(folder, { recursive: true });
  const isRecorder = kind === 'rrweb isolated' || kind === 'rrweb in page';
  const script = isRecorder ? await rrweb() : kind === 'observer' ? OBSERVER : 'void 0;';
  await writeFile(join(folder, 'script.js'), script);
  const contentScript = {
    matches: [kind === 'unused' ? 'https://unused.invalid/*' : '<all_urls>'],
    js: ['script.js'],
    run_at: 'document_start',
    // In blank frames, rrweb's own helper frames would set it off again without end.
    all_frames: !isRecorder,
    match_about_blank: !isRecorder,
    world: kind === 'rrweb in page' ? 'MAIN' : 'ISOLATED',
  };
  const manifest = { manifest_version: 3, name: kind, version: '1', content_scripts: [contentScript] };
  await writeFile(join(folder, 'manifest.json'), JSON.stringify(manifest));
  return folder;
}

async function rrweb(): Promise<string> {
  const stdin = { contents: RRWEB, resolveDir: import.meta.dirname };
  const built = await build({
    stdin,
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    minify: true,
  });
  return built.outputFiles[0]?.text ?? '';
}
