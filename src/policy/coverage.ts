import type { Policy } from './catalogue';
import { ALL_URLS, PATTERN } from './match-pattern';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };
/** As a browser writes addresses: a name, or an IPv6 address in brackets. */
const ANY_HOST = '(?:\\[[^\\]]*\\]|[^/:?#@[]+)';

/** A query that is empty is none, as `URL` says: its question mark, the first of the address, belongs to no path. */
const END = '(?:(?<!^[^?#]*\\?)|(?<=^[^?#]*)\\?)(?:#|$)';

/** One pattern, in parts of a regular expression but for its path. */
interface Expression {
  before: string;
  host: string;
  port: string;
  /** With `*` for anything. */
  path: string;
}

/**
 * What a policy covers as one regular expression over addresses as browsers write them (`location.href`): a page needs no
 * more of the policy's lists than that. It says the same as `matchesAny` of the sites and none of the excluded ones, and
 * takes linear time for each pattern.
 */
export function coverage({ sites, excludedSites }: Pick<Policy, 'sites' | 'excludedSites'>): string {
  const groups = { count: 0 };
  const any = (patterns: readonly string[]): string => joined(patterns.flatMap(expressionsOf), groups);
  return `^(?!${any(excludedSites)}${END})${any(sites)}${END}`;
}

/** What many hosts have in common stands there once: browsers compile thousands of bare names in some milliseconds. */
function joined(expressions: readonly Expression[], groups: { count: number }): string {
  const alike = new Map<string, Set<string>>();
  for (const { host, ...common } of expressions) {
    const key = JSON.stringify(common);
    alike.set(key, (alike.get(key) ?? new Set()).add(host));
  }
  return either(
    Array.from(alike, ([key, hosts]) => {
      const { before, port, path }: Omit<Expression, 'host'> = JSON.parse(key);
      return `${before}${either([...hosts].toSorted())}${port}${pathOf(path, groups)}`;
    }),
  );
}

function either(expressions: readonly string[]): string {
  return `(?:${expressions.length > 0 ? expressions.join('|') : '(?!)'})`;
}

/** More than one where a port is the usual one of one scheme alone; none for what no address matches. */
function expressionsOf(pattern: string): Expression[] {
  if (pattern === ALL_URLS) return [{ before: 'https?://', host: '', port: '', path: '*' }];
  const [, scheme = '', host = '', port, path = ''] = PATTERN.exec(pattern) ?? [];
  // What follows `#` is not matched.
  if (scheme === '' || path.includes('#')) return [];
  return schemesOf(scheme.toLowerCase(), port).map((one) => ({
    ...hostOf(host.toLowerCase(), one),
    port: portOf(port, one),
    path,
  }));
}

function schemesOf(scheme: string, port: string | undefined): string[] {
  if (scheme !== '*') return [scheme];
  return isAnyPort(port) ? ['https?'] : ['http', 'https'];
}

function hostOf(host: string, scheme: string): Pick<Expression, 'before' | 'host'> {
  const before = `${scheme}://(?:[^/?#]*@)?`;
  if (host === '*') return { before, host: ANY_HOST };
  return host.startsWith('*.')
    ? { before: `${before}(?:[^/:?#@[]*\\.)?`, host: escaped(host.slice(2)) }
    : { before, host: escaped(host) };
}

function portOf(port: string | undefined, scheme: string): string {
  if (isAnyPort(port)) return '\\.?(?::\\d+)?';
  return port === DEFAULT_PORTS[scheme] ? '\\.?' : `\\.?:${port}`;
}

function isAnyPort(port: string | undefined): boolean {
  return port === undefined || port === '*';
}

/** Each part right where it is found first: trying another place for it could not help those that follow. */
function pathOf(glob: string, groups: { count: number }): string {
  const [first = '', ...rest] = glob.split('*').map(escaped);
  const last = rest.pop();
  if (last === undefined) return first;
  const parts = rest.filter((part) => part !== '').map((part) => firstOf(part, groups));
  return `${first}${parts.join('')}[^#]*${last}`;
}

function firstOf(part: string, groups: { count: number }): string {
  const name = `p${groups.count++}`;
  return `(?=(?<${name}>[^#]*?${part}))\\k<${name}>`;
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
