/**
 * WebExtension match patterns: `<all_urls>`, `https://*.example.com/*`, `*://host:8080/path*`.
 * Source: https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Match_patterns.
 * Only http and https are ever recorded, so no other scheme is accepted.
 */
export const PATTERN =
  /^(\*|https?):\/\/(\*|(?:\*\.)?[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:]+\])(?::(\d{1,5}|\*))?(\/.*)$/i;
export const ALL_URLS = '<all_urls>';

export function isMatchPattern(pattern: string): boolean {
  return pattern === ALL_URLS || PATTERN.test(pattern);
}

/** Whether a URL matches any of the patterns. Malformed patterns and URLs match nothing. */
export function matchesAny(patterns: readonly string[], url: string): boolean {
  const parsed = parseUrl(url);
  return parsed !== undefined && patterns.some((pattern) => matches(pattern, parsed));
}

/** The pattern with its path widened to the whole origin, as script registration wants it. */
export function originPattern(pattern: string): string {
  const parts = PATTERN.exec(pattern);
  if (!parts) return pattern;
  const port = parts[3] === undefined || parts[3] === '*' ? '' : `:${parts[3]}`;
  return `${parts[1]}://${parts[2]}${port}/*`;
}

function parseUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return parsed.protocol === 'http:' || parsed.protocol === 'https:' ? parsed : undefined;
}

function matches(pattern: string, url: URL): boolean {
  if (pattern === ALL_URLS) return true;
  const parts = PATTERN.exec(pattern);
  if (!parts) return false;
  const [, scheme = '', host = '', port, path = ''] = parts;
  return (
    (scheme === '*' || `${scheme.toLowerCase()}:` === url.protocol) &&
    matchesHost(host.toLowerCase(), url.hostname.replace(/\.$/, '')) &&
    (port === undefined || port === '*' || port === effectivePort(url)) &&
    matchesPath(path, url.pathname + url.search)
  );
}

function effectivePort(url: URL): string {
  return url.port || (url.protocol === 'https:' ? '443' : '80');
}

function matchesHost(pattern: string, host: string): boolean {
  if (pattern === '*') return true;
  if (!pattern.startsWith('*.')) return pattern === host;
  const base = pattern.slice(2);
  return host === base || host.endsWith(`.${base}`);
}

/** Glob match in linear time for each `*`: parts must follow one another, the first and last anchored. */
function matchesPath(glob: string, path: string): boolean {
  const [first = '', ...rest] = glob.split('*');
  if (rest.length === 0) return path === glob;
  if (!path.startsWith(first)) return false;
  const last = rest.pop() ?? '';
  let position = first.length;
  for (const part of rest) {
    const found = path.indexOf(part, position);
    if (found < 0) return false;
    position = found + part.length;
  }
  return path.length - last.length >= position && path.endsWith(last);
}
