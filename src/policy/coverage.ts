import type { Policy } from './catalogue';
import { ALL_URLS, PATTERN } from './match-pattern';

const DEFAULT_PORTS: Readonly<Record<string, string>> = { http: '80', https: '443' };
/** As a browser writes addresses: a name, or an IPv6 address in brackets. */
const ANY_HOST = '(?:\\[[^\\]]*\\]|[^/:?#@[]+)';

/** A query that is empty is none, as `URL` says: its question mark belongs to no path. */
const END = '(?<!^[^?#]*\\?)\\??(?:#|$)';

/**
 * What a policy covers as one regular expression over addresses as browsers write them (`location.href`): a page needs no
 * more of the policy's lists than that. It says the same as `matchesAny` of the sites and none of the excluded ones, and
 * takes linear time for each pattern.
 */
export function coverage({ sites, excludedSites }: Pick<Policy, 'sites' | 'excludedSites'>): string {
  const groups = { count: 0 };
  const any = (patterns: readonly string[]): string =>
    `(?:${patterns.flatMap((pattern) => expressionsOf(pattern, groups)).join('|') || '(?!)'})${END}`;
  return `^(?!${any(excludedSites)})${any(sites)}`;
}

/** One for each scheme that a pattern speaks of: a port may be the usual one of one of them. */
function expressionsOf(pattern: string, groups: { count: number }): string[] {
  if (pattern === ALL_URLS) return ['https?://[^#]*'];
  const [, scheme = '', host = '', port, path = ''] = PATTERN.exec(pattern) ?? [];
  const schemes = scheme === '*' ? ['http', 'https'] : scheme === '' ? [] : [scheme.toLowerCase()];
  return schemes.map(
    (one) => `${one}://(?:[^/?#]*@)?${hostOf(host.toLowerCase())}${portOf(port, one)}${pathOf(path, groups)}`,
  );
}

function hostOf(host: string): string {
  if (host === '*') return ANY_HOST;
  const name = host.startsWith('*.') ? `(?:[^/:?#@[]*\\.)?${escaped(host.slice(2))}` : escaped(host);
  return `${name}\\.?`;
}

function portOf(port: string | undefined, scheme: string): string {
  if (port === undefined || port === '*') return '(?::\\d+)?';
  return port === DEFAULT_PORTS[scheme] ? '' : `:${port}`;
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
