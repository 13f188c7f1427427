import { build } from 'esbuild';

const STYLE = `body{font:14px/1.4 sans-serif;margin:0}header,form{padding:12px 16px;display:flex;gap:12px;flex-wrap:wrap}
  table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ddd;padding:6px 10px;text-align:left}
  .badge{border-radius:8px;padding:2px 8px;background:#eee}.badge.open{background:#fde68a}.badge.sent{background:#bfdbfe}
  .btn{border:1px solid #999;border-radius:4px;padding:4px 8px;background:#fff}.btn:hover{background:#f3f4f6}`;

const BODY = `<header><h1>Orders</h1><button id="refresh" class="btn">Refresh</button>
  <button id="next" class="btn">Next page</button></header>
  <form><label>Customer <input id="customer" name="customer"></label>
  <label>Email <input id="email" type="email" name="email"></label>
  <label>Delivery <select id="delivery" name="delivery"><option>Post</option><option>Courier</option></select></label>
  <label><input id="express" type="checkbox" name="express"> Express</label>
  <label>Note <textarea id="note" name="note" rows="3" cols="60"></textarea></label></form>
  <table><thead><tr><th></th><th>Order</th><th>Customer</th><th>Date</th><th>State</th><th>Sum</th><th></th></tr></thead>
  <tbody></tbody></table>`;

/** @param recorder a script that is put at the page's beginning, as the recorders' guides say; may be empty */
export async function pageWith(recorder: string): Promise<string> {
  const app = await scriptOf('app');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Orders</title><script>${recorder}</script>
  <style>${STYLE}</style></head><body>${BODY}<script>${app}</script></body></html>`;
}

/** Bundles a script of this folder, or of the package that it imports, for a page. */
export async function scriptOf(name: string): Promise<string> {
  const built = await build({
    entryPoints: [new URL(`${name}.ts`, import.meta.url).pathname],
    ...{ bundle: true, write: false, format: 'iife', target: 'es2022', minify: true },
  });
  return (built.outputFiles[0]?.text ?? '').replaceAll('</script', '<\\/script');
}
