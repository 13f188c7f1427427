import { type Site, serve } from '../lab/site';
import type { LeakCase } from './cases';

const ADDRESS = /^\/case\/([a-z-]+)(\/.*)?$/;

/** Serves every case at `/case/<id>/…`, on `localhost` and, as another site, on `127.0.0.1`. */
export function serveCases(cases: readonly LeakCase[]): Promise<Site> {
  const byId = new Map(cases.map((one) => [one.id, one]));
  return serve((path, request) => {
    const [, id = '', rest = '/'] = ADDRESS.exec(path) ?? [];
    const one = byId.get(id);
    const port = request.headers.host?.split(':')[1] ?? '';
    return one && bare(one.pages[rest] ?? one.html, `http://127.0.0.1:${port}/case/${id}`);
  });
}

function bare(html: string, elsewhere: string): string {
  const body = html.replaceAll('{{elsewhere}}', elsewhere);
  return `<!doctype html><html><head><meta charset="utf-8"><title>Case</title></head><body>${body}</body></html>`;
}

/** Address of a case's first page. */
export function addressOf(site: Site, { id, path }: LeakCase): string {
  return `${site.url}/case/${id}${path}`;
}

/** The case that an address, redacted or not, belongs to. */
export function caseAt(url: string): string | undefined {
  return /\/case\/([a-z-]+)(?:[/?#]|$)/.exec(url)?.[1];
}
