import { build } from 'esbuild';
import { type Site, serve } from '../lab/site';

const POLICY = `default-src 'self'; img-src data:; script-src 'unsafe-inline'; style-src 'unsafe-inline'`;

/** The clock of an isolated document has steps of 5 instead of 100 microseconds (High Resolution Time, section 4). */
const ISOLATED = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
};

const BODY = `<form id="form" method="dialog"><input id="text" name="text"><input id="tick" type="checkbox"><textarea id="area"></textarea>
  <select id="choice"><option>One</option><option>Two</option></select><button id="send">Send</button></form>
  <button id="star"><b id="icon">*</b></button>
  <details id="details"><summary id="summary">More</summary>Text</details><div id="host"></div>
  <iframe id="frame" srcdoc="<p>Frame</p>"></iframe><div style="height:3000px"></div>`;

/** Serves one page under two names: `/busy` listens to everything, `/quiet` to nothing. */
export async function serveSuspicious(): Promise<Site> {
  const built = await build({
    entryPoints: [new URL('page/index.ts', import.meta.url).pathname],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022' },
  });
  const script = (built.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Suspicious</title>
    <link rel="icon" href="data:,"><meta http-equiv="Content-Security-Policy" content="${POLICY}"><script>${script}</script>
    <style>#send:hover{color:red}</style></head><body>${BODY}</body></html>`;
  return serve((path) => (['/busy', '/quiet'].includes(path) ? html : undefined), ISOLATED);
}
