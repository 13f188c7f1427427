/** Query keys whose values are settings of a view, never a person's data. */
const KEPT_QUERY_KEYS = new Set([
  'page',
  'p',
  'per_page',
  'limit',
  'offset',
  'sort',
  'order',
  'direction',
  'dir',
  'tab',
  'view',
  'lang',
  'locale',
  'hl',
  'theme',
  'mode',
  'format',
  'step',
  'layout',
  'size',
]);
const KEPT_VALUE = /^[a-z][a-z_-]{0,23}$|^\d{1,4}$/i;
const ID = '⟦id⟧';

/**
 * A URL with what may identify somebody taken out: path segments that look like ids become `⟦id⟧`, query keys stay but
 * values only for keys that steer a view, the fragment goes unless it is a route (`#/…`, `#!/…`).
 * Anything that is no http(s) address keeps its scheme alone. Relative URLs stay relative.
 */
export function redactUrl(url: string): string {
  const scheme = /^\s*([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') return schemeOnly(scheme, url);
  const parts = /^\s*((?:https?:)?\/\/[^/?#]*)?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/is.exec(url);
  if (!parts) return ID;
  const [, origin = '', path = '', query, fragment] = parts;
  return redactOrigin(origin) + redactPath(path) + redactQuery(query) + redactFragment(fragment);
}

/** `url(…)` values inside CSS text follow the URL rule; data: images become an empty reference. */
export function redactCssUrls(css: string): string {
  return css.replace(
    /url\(\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|([^)"']*))\s*\)/gis,
    (_, double, single, bare) => {
      const url = String(double ?? single ?? bare ?? '').trim();
      return `url("${redactUrl(url).replaceAll('"', '%22')}")`;
    },
  );
}

function schemeOnly(scheme: string, url: string): string {
  return scheme === 'about' && /^\s*about:(blank|srcdoc)\s*$/i.test(url) ? url.trim() : `${scheme}:`;
}

/** User and password in front of the host are dropped. */
function redactOrigin(origin: string): string {
  return origin.replace(/\/\/.*@/s, '//');
}

function redactPath(path: string): string {
  return path
    .split('/')
    .map((segment) => redactSegment(segment))
    .join('/');
}

function redactSegment(segment: string): string {
  return segment
    .split(';')
    .map((part) => (looksLikeId(decode(part)) ? ID : part))
    .join(';');
}

/** Numbers, UUIDs, hashes, tokens, addresses: whatever no person would name a page. */
function looksLikeId(part: string): boolean {
  if (part === '' || /^v\d{1,3}$/i.test(part)) return false;
  if (/^\d+$/.test(part) || part.includes('@') || /[^\p{L}\p{N}._~!+,()-]/u.test(part)) return true;
  if (/^[0-9a-f]{8}-[0-9a-f-]{27}$/i.test(part)) return true;
  return part.split(/[._~!+,()-]/).some(looksLikeToken);
}

/** A run of letters and digits too long or too mixed for a word. */
function looksLikeToken(run: string): boolean {
  const digits = run.replace(/\D/g, '').length;
  if (digits >= 5) return true;
  if (run.length >= 10 && digits >= 2) return true;
  return run.length > 40;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '%';
  }
}

function redactQuery(query: string | undefined): string {
  if (query === undefined) return '';
  return `?${query.split('&').map(redactPair).join('&')}`;
}

function redactPair(pair: string): string {
  const [key = '', ...rest] = pair.split('=');
  const name = decode(key);
  const shown = /^[a-z][\w.[\]-]{0,40}$/i.test(name) && !looksLikeToken(name.replace(/\W/g, '')) ? key : ID;
  if (rest.length === 0) return shown;
  const value = rest.join('=');
  return `${shown}=${KEPT_QUERY_KEYS.has(name.toLowerCase()) && KEPT_VALUE.test(value) ? value : '⟦…⟧'}`;
}

function redactFragment(fragment: string | undefined): string {
  if (fragment === undefined || !/^!?\//.test(fragment)) return '';
  const [path = '', query] = fragment.split(/\?(.*)/s);
  return `#${redactPath(path)}${redactQuery(query)}`;
}
